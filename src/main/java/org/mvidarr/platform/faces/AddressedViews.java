package org.mvidarr.platform.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

import java.util.List;
import java.util.Map;

/** Lets Faces write the addresses of {@link PageAddresses} into forms and links. */
public class AddressedViews extends ViewHandlerWrapper {
    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    /**
     * Who is nobody gets pages without state, and they are so from the start: otherwise PrimeFaces
     * keeps its nonce in the state of a page that has none, which begins a session.
     */
    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null && context.getExternalContext().getUserPrincipal() == null) {
            view.setTransient(true);
        }
        return view;
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
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return clean(
                context,
                viewId,
                super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return clean(
                context,
                viewId,
                super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
    }

    private String clean(FacesContext context, String viewId, String url) {
        int query = url.indexOf('?');
        String address = getActionURL(context, viewId);
        return query < 0 ? address : address + url.substring(query);
    }
}
