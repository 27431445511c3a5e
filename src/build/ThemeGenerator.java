import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes our one PrimeFaces theme out of two of theirs. saga-blue (light) and vela-blue (dark) have
 * the same declarations in the same order and differ in colours only; every literal colour becomes
 * a {@code --mv-*} token, so that scheme and accent are a matter of {@code tokens.css}.
 *
 * <p>Arguments: the jar that holds saga-blue, the jar that holds vela-blue, the file to write.
 */
public final class ThemeGenerator {
    private static final String LIGHT = "META-INF/resources/primefaces-saga-blue/theme.css";
    private static final String DARK = "META-INF/resources/primefaces-vela-blue/theme.css";
    private static final String NOTICE =
            """
            /*
             * PrimeFaces saga-blue theme with its colours replaced by tokens.
             * Copyright (c) 2009-2026 PrimeTek Informatics, MIT License: https://opensource.org/licenses/MIT
             */
            """;

    /** Token, then the literal colours of saga-blue that mean it; separated by blanks. */
    private static final String[][] TOKENS = {
        {"text", "#495057 hsl(122,37.5%,5.2696078431%) rgb(45.75,7,7)"},
        {"text2", "#607d8b #343a40 rgb(86.4,112.5,125.1) rgb(76.8,100,111.2)"},
        {"text3", "#6c757d"},
        {"line", "#dee2e6 rgba(0,0,0,.08) #dadada"},
        {"edge", "#ced4da #adb5bd"},
        {"hover", "#e9ecef #efefef #ebebef"},
        {"head", "#f8f9fa #fbfcfc #f8f8f8"},
        {"soft", "#e3f2fd rgb(137.4,200.4,246.6)"},
        {"tip", "#252529"},
        {"on-accent", "#212529"},
        {
            "accent",
            "#2196f3 #9c27b0 rgb(166.2,213,250.2) rgb(140.4,35.1,158.4) rgb(124.8,31.2,140.8)"
                    + " hsl(199.5348837209,18.2978723404%,78.431372549%) rgb(253.4,229.8,171)"
                    + " hsl(92.0388349515,47.9069767442%,76.862745098%) rgb(237.4,171.8,171.8)"
                    + " hsl(291.2408759124,63.7209302326%,76.862745098%)"
                    + " rgb(136.5336492891,212.4881516588,253.8663507109)"
        },
        {"accent-hover", "rgb(12.7384615385,136.9384615385,235.6615384615)"},
        {"accent-press", "rgb(11.3230769231,121.7230769231,209.4769230769)"},
        {
            "bad",
            "#f44336 #d32f2f #e0284f #b71c1c #ef5350 #e60017 hsl(0,65.0793650794%,45.5294117647%)"
                    + " hsl(0,65.0793650794%,40.4705882353%)"
        },
        {
            "ok",
            "#689f38 rgb(93.6,143.1,50.4) rgb(83.2,127.2,44.8) hsl(122,37.5%,54.8039215686%)"
                    + " hsl(122,37.5%,21.0784313725%) rgb(67.1875,147.8125,69.875)"
        },
        {
            "warn",
            "#fbc02d #ffc107 #7f6003 rgb(250.446728972,183.2859813084,15.953271028)"
                    + " hsl(42.8155339806,96.261682243%,46.431372549%)"
        },
        {"info", "#0288d1 #03a9f4 #01579b rgb(1.8,122.4,188.1) rgb(1.6,108.8,167.2)"},
        {"info-soft", "#b3e5fc hsl(198.904109589,92.4050632911%,79.5098039216%)"},
        {"warn-soft", "#ffecb3 rgb(255,229.625,153.5)"},
        {"ok-soft", "#c8e6c9 rgba(200,230,201,.8)"},
        {"bad-soft", "#ffcdd2 rgb(255,113,127.2) rgb(255,179.5,187.05)"},
    };

    /** Colours that saga-blue uses as translucent washes. */
    private static final Map<String, String> WASHES =
            Map.of(
                    "33,150,243", "accent",
                    "156,39,176", "accent",
                    "96,125,139", "text2",
                    "104,159,56", "ok",
                    "251,192,45", "warn",
                    "2,136,209", "info",
                    "211,47,47", "bad");

    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?:rgba?|hsla?)\\([^()]*\\)");
    private static final Pattern WASH = Pattern.compile("rgba\\((\\d+,\\d+,\\d+),\\.(04|16)\\)");
    private static final Pattern HIGH_SHADOW = Pattern.compile("0(?:px)? 11px 15px -7px");
    private static final Pattern MENU_SHADOW = Pattern.compile("0 2px 4px -1px");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern UNUSED_VARIABLES =
            Pattern.compile(":root\\{--(?:surface-a|blue-50).*?\\}", Pattern.DOTALL);

    private final Map<String, String> tokenOf = new HashMap<>();

    private ThemeGenerator() {
        for (String[] token : TOKENS) {
            for (String colour : token[1].split(" ")) {
                tokenOf.put(colour, "var(--mv-" + token[0] + ")");
            }
        }
    }

    public static void main(String[] args) throws IOException {
        if (isCurrent(Path.of(args[2]), Path.of(args[0]), Path.of(args[1]), program())) {
            return;
        }
        String light = read(Path.of(args[0]), LIGHT);
        List<String> dark = declarations(read(Path.of(args[1]), DARK));
        int expected = declarations(light).size();
        if (expected != dark.size()) {
            throw new IOException(
                    "The light theme has "
                            + expected
                            + " declarations, the dark one "
                            + dark.size()
                            + ": they can no longer be compared one by one");
        }
        String theme = new ThemeGenerator().tokenize(light, dark);
        Path target = Path.of(args[2]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, NOTICE + theme);
    }

    /** Made after everything it is made from; the program itself is part of that. */
    private static boolean isCurrent(Path made, Path... sources) throws IOException {
        if (!Files.exists(made)) {
            return false;
        }
        for (Path source : sources) {
            if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(made)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Path program() {
        try {
            return Path.of(ThemeGenerator.class.getResource("ThemeGenerator.class").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException(jar + " holds no " + name);
            }
            String text =
                    new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return COMMENT.matcher(text.replace("\uFEFF", "")).replaceAll("");
        }
    }

    private static List<String> declarations(String css) {
        List<String> found = new ArrayList<>();
        scan(
                css,
                (declaration, selector) -> {
                    found.add(declaration);
                    return declaration;
                });
        return found;
    }

    private String tokenize(String light, List<String> dark) {
        int[] next = {0};
        String themed =
                scan(
                        light,
                        (declaration, selector) -> {
                            String inDark = dark.get(next[0]++);
                            return selector.equals(":root")
                                    ? declaration
                                    : tokenize(declaration, inDark);
                        });
        return UNUSED_VARIABLES.matcher(themed).replaceAll("");
    }

    private String tokenize(String declaration, String inDark) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return declaration;
        }
        String property = declaration.substring(0, colon);
        String value = declaration.substring(colon + 1);
        String name = property.strip();
        if (name.equals("box-shadow") && HIGH_SHADOW.matcher(value).find()) {
            return property + ":var(--mv-shadow-3)";
        }
        if (name.equals("box-shadow") && MENU_SHADOW.matcher(value).find()) {
            return property + ":var(--mv-shadow-2)";
        }
        // Shadows vanish in the dark, so vela-blue draws a line where saga-blue has no border.
        if (value.strip().equals("0 none")
                && inDark.substring(inDark.indexOf(':') + 1).strip().startsWith("1px solid")) {
            return property + ":1px solid var(--mv-line)";
        }
        return property
                + ":"
                + COLOUR.matcher(value)
                        .replaceAll(m -> Matcher.quoteReplacement(token(name, m.group())));
    }

    private String token(String property, String literal) {
        String colour = literal.toLowerCase(Locale.ROOT).replace(" ", "");
        Matcher wash = WASH.matcher(colour);
        if (wash.matches() && WASHES.containsKey(wash.group(1))) {
            return "color-mix(in srgb,var(--mv-"
                    + WASHES.get(wash.group(1))
                    + ") "
                    + Integer.parseInt(wash.group(2))
                    + "%,transparent)";
        }
        boolean ink = property.equals("color");
        if (colour.equals("#fff") || colour.equals("#ffffff")) {
            return ink ? "var(--mv-on-accent)" : "var(--mv-surface)";
        }
        if (ink && colour.equals("#f8f9fa")) {
            return "var(--mv-on-tip)";
        }
        return tokenOf.getOrDefault(colour, literal);
    }

    private interface Rewrite {
        String apply(String declaration, String selector);
    }

    /** Walks through a style sheet and lets each declaration be replaced; everything else stays. */
    private static String scan(String css, Rewrite rewrite) {
        StringBuilder out = new StringBuilder(css.length());
        StringBuilder part = new StringBuilder();
        Deque<String> selectors = new ArrayDeque<>();
        char quote = 0;
        int parentheses = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (quote != 0 || c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
                part.append(c);
                continue;
            }
            parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (parentheses > 0 || (c != '{' && c != '}' && c != ';')) {
                part.append(c);
                continue;
            }
            String text = part.toString();
            part.setLength(0);
            if (c == '{') {
                selectors.push(text.strip());
            } else if (!text.isBlank()) {
                text = rewrite.apply(text, selectors.isEmpty() ? "" : selectors.peek());
            }
            out.append(text).append(c);
            if (c == '}') {
                selectors.pop();
            }
        }
        return out.append(part).toString();
    }
}
