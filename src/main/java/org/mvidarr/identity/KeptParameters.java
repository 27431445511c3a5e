package org.mvidarr.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that is put aside, with the parameters it came with. Open Liberty keeps a request's
 * parameters with the thread, and gives a dispatched one those of the thread that dispatches it.
 */
final class KeptParameters extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters;

    KeptParameters(HttpServletRequest request) {
        super(request);
        parameters = Collections.unmodifiableMap(new TreeMap<>(request.getParameterMap()));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }
}
