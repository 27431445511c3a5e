package org.mvidarr.platform.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets Faces read and write the addresses of {@link PageAddresses}. */
public class AddressedViews extends ViewHandlerWrapper {
    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable String deriveViewId(FacesContext context, String requestViewId) {
        String view = requested(context);
        return view != null ? view : super.deriveViewId(context, requestViewId);
    }

    @Override
    public @Nullable String deriveLogicalViewId(FacesContext context, String requestViewId) {
        String view = requested(context);
        return view != null ? view : super.deriveLogicalViewId(context, requestViewId);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = PageAddresses.address(viewId);
        return address.equals(viewId)
                ? super.getActionURL(context, viewId)
                : context.getExternalContext().getRequestContextPath() + address;
    }

    @Override
    public String getRedirectURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return clean(context, viewId, super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return clean(context, viewId, super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
    }

    private String clean(FacesContext context, String viewId, String url) {
        int query = url.indexOf('?');
        String address = getActionURL(context, viewId);
        return query < 0 ? address : address + url.substring(query);
    }

    private static @Nullable String requested(FacesContext context) {
        var external = context.getExternalContext();
        return PageAddresses.viewId(external.getApplicationMap(), external.getRequestServletPath());
    }
}
