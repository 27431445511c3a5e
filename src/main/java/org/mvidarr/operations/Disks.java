package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.mvidarr.identity.Caller;
import org.mvidarr.organize.RootFolderView;
import org.mvidarr.organize.RootFolders;
import org.mvidarr.platform.DataFolder;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The disks that matter: those of the root folders and of the data folder. */
@RequestScoped
class Disks {
    @Inject RootFolders roots;
    @Inject DataFolder data;
    @Inject Caller caller;

    List<DiskSpace> list() {
        List<DiskSpace> disks = new ArrayList<>();
        disks.add(dataFolder());
        for (RootFolderView root : roots.list()) {
            if (root.accessible()) {
                disks.add(
                        new DiskSpace(
                                disks.size() + 1,
                                root.path(),
                                "library",
                                root.freeSpace(),
                                root.totalSpace()));
            }
        }
        return disks;
    }

    private DiskSpace dataFolder() {
        // Where it lies on the machine is for administrators.
        String path = caller.isAdmin() ? data.root().toString() : "";
        try {
            FileStore store = Files.getFileStore(data.root());
            return new DiskSpace(
                    1,
                    path,
                    "data",
                    Math.max(0, store.getUsableSpace()),
                    Math.max(0, store.getTotalSpace()));
        } catch (IOException e) {
            return new DiskSpace(1, path, "data", 0, 0);
        }
    }
}
