package org.mvidarr.platform.faces;

import jakarta.faces.component.UIViewRoot;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The root of every page. Its view map is part of the view's own state, and of nothing when the
 * view keeps none. PrimeFaces puts the page's nonce there; MyFaces would put the map, one for each
 * page ever seen, into a bean of the session whose classes no other start of the server can read.
 */
public class PageRoot extends UIViewRoot {
    private static final String MAP = "org.mvidarr.viewMap";

    @Override
    public @Nullable Map<String, Object> getViewMap(boolean create) {
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) getStateHelper().get(MAP);
        if (map == null && create) {
            map = new PageMap();
            getStateHelper().put(MAP, map);
        }
        return map;
    }

    @Override
    public Map<String, Object> getViewMap() {
        @Nullable Map<String, Object> map = getViewMap(true);
        return map == null ? Map.of() : map;
    }
}
