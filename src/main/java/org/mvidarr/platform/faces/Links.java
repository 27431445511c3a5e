package org.mvidarr.platform.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions of the {@code mv:} tag library that write links to the present page with another query.
 */
public final class Links {
    private Links() {}

    /** {@code mv:query}: the query of the address in the browser, for forms to come back to. */
    public static String query() {
        HttpServletRequest request =
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest();
        // A page is reached by a forward from its address, and this server gives a forward no query
        // of its own.
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        String query = forwarded instanceof String text ? text : request.getQueryString();
        return query == null ? "" : query;
    }

    /**
     * {@code mv:here}: this page with its query, for another page to come back to. While a form is
     * carried out, the page it stands on.
     */
    public static String here() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String back = external.getRequestParameterMap().get("back");
        String query = back == null ? query() : Redirects.clean(back);
        String address = PageAddresses.address(external.getRequestServletPath());
        return query.isEmpty() ? address : address + "?" + query;
    }

    /**
     * {@code mv:with}: this page with one parameter set; any other change than that of the page
     * leads to page 1.
     */
    public static String with(String name, @Nullable Object value) {
        List<Map.Entry<String, String>> parameters = parameters();
        parameters.removeIf(p -> p.getKey().equals(name) || p.getKey().equals("page"));
        if (value != null && !value.toString().isEmpty()) {
            parameters.add(Map.entry(name, value.toString()));
        }
        return link(parameters);
    }

    /** {@code mv:sorted}: this page in another order; a second click turns it round. */
    public static String sorted(String key, String presentKey, boolean descending) {
        List<Map.Entry<String, String>> parameters = parameters();
        parameters.removeIf(
                p ->
                        p.getKey().equals("sort")
                                || p.getKey().equals("dir")
                                || p.getKey().equals("page"));
        parameters.add(Map.entry("sort", key));
        if (key.equals(presentKey) && !descending) {
            parameters.add(Map.entry("dir", "desc"));
        }
        return link(parameters);
    }

    /**
     * {@code mv:picture}: a stored picture. Its address holds its hash, so it may be kept for ever.
     *
     * @param width 320, 640 or 1280
     */
    public static String picture(@Nullable String hash, int width) {
        return hash == null
                ? ""
                : FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
                        + "/img/"
                        + hash
                        + "-"
                        + width
                        + ".jpg";
    }

    /** What a query asks for; of several values of one name the first. */
    public static Map<String, String> read(String query) {
        Map<String, String> asked = new LinkedHashMap<>();
        parameters(query).forEach(p -> asked.putIfAbsent(p.getKey(), p.getValue()));
        return asked;
    }

    private static List<Map.Entry<String, String>> parameters() {
        return parameters(query());
    }

    private static List<Map.Entry<String, String>> parameters(String query) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                parameters.add(
                        Map.entry(
                                decode(pair.substring(0, equals)),
                                decode(pair.substring(equals + 1))));
            }
        }
        return parameters;
    }

    private static String link(List<Map.Entry<String, String>> parameters) {
        StringBuilder link = new StringBuilder("?");
        for (Map.Entry<String, String> p : parameters) {
            link.append(link.length() == 1 ? "" : "&")
                    .append(URLEncoder.encode(p.getKey(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8));
        }
        return link.toString();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
