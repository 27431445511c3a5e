package org.mvidarr.organize;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The root folders that other features' forms offer. */
@Named
@RequestScoped
public class RootFolderChoices {
    @Inject RootFolders folders;

    private @Nullable List<RootFolderView> all;

    public List<RootFolderView> getAll() {
        List<RootFolderView> known = all;
        if (known == null) {
            known = folders.list();
            all = known;
        }
        return known;
    }

    /** The path of a folder; empty when it is not known. */
    public String path(@Nullable Long id) {
        return getAll().stream()
                .filter(folder -> id != null && folder.id() == id)
                .map(RootFolderView::path)
                .findFirst()
                .orElse("");
    }
}
