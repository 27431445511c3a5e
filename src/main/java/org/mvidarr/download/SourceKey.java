package org.mvidarr.download;

import org.mvidarr.platform.egress.EgressPolicy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What makes an upload the same upload, in whichever form its address was pasted.
 *
 * @param key at most 300 characters, such as {@code youtube:dQw4w9WgXcQ}
 * @param site the site as people call it, such as {@code youtube.com}; downloads are paced by it
 */
record SourceKey(String key, String site) {
    private static final int MAX_KEY = 300;
    private static final int MAX_SITE = 200;
    private static final Pattern PREFIX = Pattern.compile("^(?:www|m|music|mobile)\\.(?=.+\\.)");
    private static final Pattern YOUTUBE =
            Pattern.compile(
                    "https?://(?:(?:[a-z]+\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#]*&)?v=|shorts/|embed/|live/|v/)"
                        + "|youtu\\.be/)([\\w-]{11})(?:[?&#/].*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern VIMEO =
            Pattern.compile(
                    "https?://(?:[a-z]+\\.)?vimeo\\.com/(?:video/|channels/[^/]+/)?(\\d+)(?:[?&#/].*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DAILYMOTION =
            Pattern.compile(
                    "https?://(?:(?:[a-z]+\\.)?dailymotion\\.com/(?:embed/)?video/|dai\\.ly/)([a-z0-9]+)(?:[_?&#/].*)?",
                    Pattern.CASE_INSENSITIVE);

    /** Parameters that say how somebody came to the page and not which page it is. */
    private static final Pattern TRACKING =
            Pattern.compile(
                    "(?:utm_\\w+|fbclid|gclid|igshid|si|feature|pp)=.*", Pattern.CASE_INSENSITIVE);

    /**
     * @param url as the egress policy accepted it
     */
    static SourceKey of(String url) {
        Matcher youtube = YOUTUBE.matcher(url);
        if (youtube.matches()) {
            return new SourceKey("youtube:" + youtube.group(1), "youtube.com");
        }
        Matcher vimeo = VIMEO.matcher(url);
        if (vimeo.matches()) {
            return new SourceKey("vimeo:" + vimeo.group(1), "vimeo.com");
        }
        Matcher dailymotion = DAILYMOTION.matcher(url);
        if (dailymotion.matches()) {
            String id = dailymotion.group(1).toLowerCase(Locale.ROOT);
            return new SourceKey("dailymotion:" + id, "dailymotion.com");
        }
        return new SourceKey(fitting("url:" + plain(url)), site(url));
    }

    private static String site(String url) {
        String site = PREFIX.matcher(EgressPolicy.host(url)).replaceFirst("");
        return site.length() > MAX_SITE ? site.substring(site.length() - MAX_SITE) : site;
    }

    /** The address without scheme, fragment and tracking, its host in lower case. */
    private static String plain(String url) {
        String text = url.replaceFirst("(?i)^https?://", "").replaceFirst("#.*$", "");
        int question = text.indexOf('?');
        String path = question < 0 ? text : text.substring(0, question);
        int slash = path.indexOf('/');
        String host = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
        String rest = slash < 0 ? "/" : path.substring(slash);
        String query = question < 0 ? "" : query(text.substring(question + 1));
        return host.replaceFirst("^www\\.", "") + rest + (query.isEmpty() ? "" : "?" + query);
    }

    private static String query(String text) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> !pair.isEmpty() && !TRACKING.matcher(pair).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String fitting(String key) {
        if (key.length() <= MAX_KEY) {
            return key;
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return "url-sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
