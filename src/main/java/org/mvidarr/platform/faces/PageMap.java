package org.mvidarr.platform.faces;

import jakarta.faces.FacesWrapper;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * The view map of {@link PageRoot}. When MyFaces keeps a view it unwraps the map until it finds one
 * of its own or nothing, and would look at any other map for ever: so this one wraps nothing.
 */
final class PageMap extends HashMap<String, Object> implements FacesWrapper<Map<String, Object>> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Map<String, Object> getWrapped() {
        return null;
    }
}
