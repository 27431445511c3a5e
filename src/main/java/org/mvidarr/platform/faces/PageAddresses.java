package org.mvidarr.platform.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where a page is found: {@code webapp/<feature>/<name>.xhtml} is served as {@code /<name>}, and
 * {@code webapp/<feature>/<folder>/<name>.xhtml} as {@code /<folder>/<name>}, so that moving a page
 * to another feature breaks no bookmark.
 */
public class PageAddresses extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> NO_FEATURES = Set.of("/WEB-INF/", "/META-INF/", "/resources/");
    private static final String SUFFIX = ".xhtml";

    private transient Map<String, String> views = Map.of();

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        views = views(config.getServletContext());
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String view = views.get(path);
        if (view != null) {
            request.getRequestDispatcher(view).forward(request, response);
        } else if (views.containsValue(path)) {
            String query = request.getQueryString();
            response.sendRedirect(
                    request.getContextPath() + address(path) + (query == null ? "" : "?" + query));
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * The address of a view of a feature, without the context path; other views keep their name.
     */
    static String address(String view) {
        int name = view.indexOf('/', 1);
        if (name < 0
                || NO_FEATURES.contains(view.substring(0, name + 1))
                || !view.endsWith(SUFFIX)) {
            return view;
        }
        return view.substring(name, view.length() - SUFFIX.length());
    }

    private static Map<String, String> views(ServletContext context) {
        Map<String, String> views = new HashMap<>();
        for (String folder : children(context, "/")) {
            if (!folder.endsWith("/") || NO_FEATURES.contains(folder)) {
                continue;
            }
            collect(context, folder, views);
        }
        return Map.copyOf(views);
    }

    private static void collect(ServletContext context, String folder, Map<String, String> views) {
        for (String child : children(context, folder)) {
            if (child.endsWith("/")) {
                collect(context, child, views);
                continue;
            }
            String other = child.endsWith(SUFFIX) ? views.put(address(child), child) : null;
            if (other != null) {
                throw new IllegalStateException(
                        "Two pages want one address: " + other + ", " + child);
            }
        }
    }

    private static Set<String> children(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        return paths == null ? Set.of() : paths;
    }
}
