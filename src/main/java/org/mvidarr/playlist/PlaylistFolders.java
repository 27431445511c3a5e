package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Door to the folders of one's own playlists. To others they do not exist. */
@ApplicationScoped
@Transactional
public class PlaylistFolders {
    /** So many folders may lie in one another. */
    public static final int DEEPEST = 5;

    /** Most folders of one account. */
    public static final int MOST = 500;

    @Inject Playlists playlists;
    @Inject Clock clock;

    /** All of somebody's, by name; a tree by their parents. */
    public List<FolderView> list(long owner) {
        return playlists.folders(owner);
    }

    /**
     * @throws Refusal.NotFound when he has none of this number
     */
    public FolderView get(long id, long owner) {
        return list(owner).stream()
                .filter(folder -> folder.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("playlist.no-folder"));
    }

    /**
     * @throws Refusal.Conflict when it would be too deep, or there are too many
     */
    public FolderView create(String name, @Nullable Long parentId, long owner) {
        playlists.lockFolders(owner);
        List<FolderView> all = list(owner);
        if (all.size() >= MOST) {
            throw new Refusal.Conflict("playlist.folders", MOST);
        }
        PlaylistFolder folder =
                new PlaylistFolder(owner, parentId, PlaylistText.named(name), clock.instant());
        requireFits(parents(all), 1, parentId);
        playlists.entityManager().persist(folder);
        playlists.entityManager().flush();
        return get(folder.id, owner);
    }

    /**
     * Renames or moves.
     *
     * @throws Refusal.Conflict when it would be too deep or lie in itself
     * @throws Refusal.Stale when it has been changed since it was read
     */
    public FolderView edit(long id, FolderView wanted, long owner) {
        playlists.lockFolders(owner);
        PlaylistFolder folder = existing(id, owner);
        Versioned.demand(wanted.version(), folder.version);
        Map<Long, Long> parents = parents(list(owner));
        requireFits(parents, height(parents, id), wanted.parentId());
        if (ancestors(parents, wanted.parentId()).contains(id)) {
            throw new Refusal.Conflict("playlist.folder-in-itself");
        }
        folder.name = PlaylistText.named(wanted.name());
        folder.parentId = wanted.parentId();
        playlists.entityManager().flush();
        return get(id, owner);
    }

    /** Deletes a folder; what is in it moves to where it was. */
    public void remove(long id, long owner) {
        playlists.lockFolders(owner);
        PlaylistFolder folder = existing(id, owner);
        playlists.liftFolders(id, folder.parentId);
        playlists.liftPlaylists(id, folder.parentId);
        playlists.entityManager().remove(folder);
    }

    private PlaylistFolder existing(long id, long owner) {
        return playlists
                .folder(id)
                .filter(folder -> folder.ownerId == owner)
                .orElseThrow(() -> new Refusal.NotFound("playlist.no-folder"));
    }

    private static void requireFits(
            Map<Long, @Nullable Long> parents, int height, @Nullable Long parent) {
        if (parent != null && !parents.containsKey(parent)) {
            throw new Refusal.NotFound("playlist.no-folder");
        }
        if (ancestors(parents, parent).size() + height > DEEPEST) {
            throw new Refusal.Conflict("playlist.deep", DEEPEST);
        }
    }

    private static Map<Long, @Nullable Long> parents(List<FolderView> all) {
        Map<Long, @Nullable Long> parents = new HashMap<>();
        all.forEach(folder -> parents.put(folder.id(), folder.parentId()));
        return parents;
    }

    /** A folder and all it lies in. */
    private static Set<Long> ancestors(Map<Long, @Nullable Long> parents, @Nullable Long folder) {
        Set<Long> found = new HashSet<>();
        for (Long at = folder; at != null && found.add(at); ) {
            at = parents.get(at);
        }
        return found;
    }

    /** Levels of a folder and what is below it, 1 for one without folders. */
    private static int height(Map<Long, @Nullable Long> parents, long id) {
        int above = ancestors(parents, id).size();
        return parents.keySet().stream()
                .map(folder -> ancestors(parents, folder))
                .filter(line -> line.contains(id))
                .mapToInt(line -> line.size() - above + 1)
                .max()
                .orElse(1);
    }
}
