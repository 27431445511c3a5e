package org.mvidarr.platform.faces;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a page goes after an action: back to its own address, so that filter, sort and page stay
 * and reloading repeats nothing. The form carries the query as {@code back} (tag {@code mv:state}).
 */
public final class Redirects {
    private Redirects() {}

    /** The page the form stands on, with its query. */
    public static void toSamePage() {
        toSamePage((String) null);
    }

    /**
     * The same, at one element.
     *
     * @param anchor id of the element, such as {@code v12}
     */
    public static void toSamePage(@Nullable String anchor) {
        try {
            toSamePage(FacesContext.getCurrentInstance(), anchor);
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /**
     * Another page of ours.
     *
     * @param address such as {@code /video?id=12}
     */
    public static void to(String address) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** As the value of a parameter in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static void toSamePage(FacesContext context, @Nullable String anchor) throws IOException {
        ExternalContext external = context.getExternalContext();
        String address = PageAddresses.address(external.getRequestServletPath());
        String query = external.getRequestParameterMap().get("back");
        external.redirect(
                external.getRequestContextPath()
                        + address
                        + (query == null || query.isBlank() ? "" : "?" + clean(query))
                        + (anchor == null ? "" : "#" + anchor));
    }

    /** A query holds no blanks, quotes or control characters; what does was not written by us. */
    static String clean(String query) {
        return query.replaceAll(
                "[^\\x21\\x24-\\x3B\\x3D\\x3F-\\x5B\\x5D\\x5F\\x61-\\x7A\\x7E]", "");
    }
}
