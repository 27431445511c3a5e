package org.mvidarr.playlist.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Paths as other programs write them. They are compared with what the library knows and never
 * opened, so wherever they point to, nothing is read there.
 */
public final class PathText {
    private static final Pattern FILE_URI = Pattern.compile("(?i)^file:(?://[^/]*)?(?=/)");
    private static final Pattern DRIVE = Pattern.compile("^/?[A-Za-z]:(?=/|$)");
    private static final int MOST_NAMES = 12;

    private PathText() {}

    /**
     * What a file may be called that is meant by a path: whole first, then without its first
     * folders, one after the other, since the library may lie elsewhere than where the list was
     * written. Separators are slashes, none at the beginning.
     */
    public static List<String> candidates(String path) {
        List<String> found = new ArrayList<>();
        String plain = path.replace('\\', '/');
        boolean address = FILE_URI.matcher(plain).find();
        if (!address) {
            collect(plain, found);
        }
        if (address || plain.indexOf('%') >= 0) {
            collect(decoded(FILE_URI.matcher(plain).replaceFirst("")), found);
        }
        return found.stream().distinct().toList();
    }

    /** A path as one line without blanks: an address, relative if the path is. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "./");
        for (String name : path.split("(?<=/)|(?=/)")) {
            uri.append(
                    name.equals("/")
                            ? name
                            : URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return uri.toString();
    }

    private static void collect(String path, List<String> found) {
        List<String> names = names(DRIVE.matcher(path).replaceFirst(""));
        for (int from = Math.max(0, names.size() - MOST_NAMES); from < names.size(); from++) {
            found.add(String.join("/", names.subList(from, names.size())));
        }
    }

    /** Without dots: what climbs out of where it begins leads to nothing above it. */
    private static List<String> names(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            switch (name) {
                case "", "." -> {}
                case ".." -> names.pollLast();
                default -> names.addLast(name);
            }
        }
        return new ArrayList<>(names);
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf('\0') >= 0 ? text : decoded;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Whether a list names an address on the net instead of a file. */
    public static boolean isAddress(String path) {
        String begin = path.toLowerCase(Locale.ROOT);
        return begin.startsWith("http://") || begin.startsWith("https://");
    }
}
