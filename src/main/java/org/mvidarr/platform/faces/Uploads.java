package org.mvidarr.platform.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.io.InputStream;

/**
 * Files that come with a form ({@code enctype="multipart/form-data"}). How large they may be at
 * most stands in web.xml.
 */
public final class Uploads {
    private Uploads() {}

    /**
     * The content of a file field; to be closed by the caller.
     *
     * @throws Refusal.Invalid naming the field when no file was chosen, or it is too large
     */
    public static InputStream content(String field) {
        HttpServletRequest request =
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            Part part = request.getPart(field);
            if (part == null || part.getSize() == 0) {
                throw new Refusal.Invalid(field, "upload.none");
            }
            return part.getInputStream();
        } catch (IllegalStateException e) {
            throw new Refusal.Invalid(field, "upload.large");
        } catch (IOException | ServletException e) {
            throw new Refusal.Invalid(field, "upload.none");
        }
    }
}
