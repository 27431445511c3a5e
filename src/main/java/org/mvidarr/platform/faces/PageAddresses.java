package org.mvidarr.platform.faces;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is found: {@code webapp/<feature>/<name>.xhtml} is served as {@code /<name>}, so that
 * moving a page to another feature breaks no bookmark. The page named {@code home} is {@code /}.
 */
@WebListener
public class PageAddresses implements ServletContextListener {
    private static final String ATTRIBUTE = PageAddresses.class.getName();
    private static final Set<String> NO_FEATURES = Set.of("/WEB-INF/", "/META-INF/", "/resources/");
    private static final String SUFFIX = ".xhtml";
    private static final String HOME = "/home";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Map<String, String> pages = pagesOf(context);
        context.setAttribute(ATTRIBUTE, pages);
        context.getServletRegistration("faces").addMapping(pages.keySet().toArray(new String[0]));
    }

    /** The view behind an address; null when no page of a feature is meant. */
    @SuppressWarnings("unchecked")
    static @Nullable String viewId(Map<String, Object> application, @Nullable String address) {
        if (address == null) {
            return null;
        }
        Map<String, String> pages = (Map<String, String>) application.get(ATTRIBUTE);
        return pages == null ? null : pages.get(address.equals("/") ? HOME : address);
    }

    /** The address of a view of a feature, without the context path; other views keep their name. */
    static String address(String viewId) {
        int name = viewId.indexOf('/', 1);
        if (name < 0
                || viewId.indexOf('/', name + 1) >= 0
                || NO_FEATURES.contains(viewId.substring(0, name + 1))
                || !viewId.endsWith(SUFFIX)) {
            return viewId;
        }
        String address = viewId.substring(name, viewId.length() - SUFFIX.length());
        return address.equals(HOME) ? "/" : address;
    }

    private static Map<String, String> pagesOf(ServletContext context) {
        Map<String, String> pages = new TreeMap<>();
        for (String folder : children(context, "/")) {
            if (!folder.endsWith("/") || NO_FEATURES.contains(folder)) {
                continue;
            }
            for (String view : children(context, folder)) {
                if (!view.endsWith(SUFFIX)) {
                    continue;
                }
                String address = view.substring(folder.length() - 1, view.length() - SUFFIX.length());
                String other = pages.put(address, view);
                if (other != null) {
                    throw new IllegalStateException("Two pages want the address " + address + ": " + other + ", " + view);
                }
            }
        }
        return Map.copyOf(pages);
    }

    private static Set<String> children(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        return paths == null ? Set.of() : paths;
    }
}
