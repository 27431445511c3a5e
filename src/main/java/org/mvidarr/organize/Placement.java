package org.mvidarr.organize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.media.Film;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.media.MediaStore;
import org.mvidarr.media.SeenFile;
import org.mvidarr.organize.naming.FileName;
import org.mvidarr.platform.Confined;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Moves a staged film to its name below a root folder. Where it is to go is written down before
 * anything happens and forgotten after the database knows; so after a crash anywhere between, the
 * same call finds what was done and does the rest.
 */
@ApplicationScoped
class Placement {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");
    private static final int MOST_TWINS = 1_000;

    @Inject MediaStore store;

    @Inject RootFolders folders;

    @Inject Filing filing;

    @Inject DataFolder data;

    /** Where a film is on its way to. */
    private record Plan(RootPlace root, String relative) {
        Path target() {
            return Confined.under(root.path(), relative);
        }

        /** The same place under a name that tells it from others. */
        Plan numbered(int number) {
            int slash = relative.lastIndexOf('/') + 1;
            String name = relative.substring(slash);
            return new Plan(
                    root,
                    relative.substring(0, slash)
                            + FileName.numbered(name, FileName.extension(name), number));
        }
    }

    /**
     * @param root where it is to go, unless it is on its way to another already
     * @param wanted path below the root folder; a number is added when it is taken
     * @throws Refusal.Unavailable when the root folder is away or has not enough space
     */
    void place(RootPlace root, Film film, MediaFileView file, String wanted) {
        Path note = note(film.fileId());
        Plan plan = null;
        try {
            plan = begun(note, film, file).orElse(null);
            if (plan == null) {
                plan = claimed(note, film, file, new Plan(root, wanted));
            }
            Relocation move = relocation(film, file, plan);
            try {
                move.resume();
            } catch (IOException e) {
                move.giveUp();
                throw e;
            }
            moveSideFiles(film.path(), plan.target());
            filing.placed(
                    film.fileId(),
                    plan.root().id(),
                    SeenFile.of(plan.root().path(), plan.target()));
            Files.deleteIfExists(note);
            removeIfEmpty(film.path().getParent());
        } catch (IOException e) {
            throw refusal(e, plan);
        }
    }

    private Optional<Plan> begun(Path note, Film film, MediaFileView file) throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
        if (lines.size() < 2) {
            return Optional.empty();
        }
        RootPlace root = folders.place(Long.parseLong(lines.getFirst()));
        root.requireThere();
        Plan plan = new Plan(root, lines.get(1));
        return relocation(film, file, plan).isBegun() ? Optional.of(plan) : Optional.empty();
    }

    private static Plan claimed(Path note, Film film, MediaFileView file, Plan wanted)
            throws IOException {
        if (!Files.exists(film.path())) {
            throw new Refusal.NotFound("organize.lost");
        }
        Path root = wanted.root().path();
        if (FolderCheck.free(root) < file.sizeBytes()) {
            throw new Refusal.Unavailable("organize.disk-full", root.toString());
        }
        for (int number = 1; number <= MOST_TWINS; number++) {
            Plan plan = number == 1 ? wanted : wanted.numbered(number);
            if (Files.exists(plan.target())) {
                continue;
            }
            write(note, plan);
            if (relocation(film, file, plan).claim()) {
                return plan;
            }
        }
        throw new Refusal.Conflict("organize.not-placed", root.toString());
    }

    private static void write(Path note, Plan plan) throws IOException {
        Path temporary = note.resolveSibling(note.getFileName() + ".part");
        Files.writeString(
                temporary,
                plan.root().id() + "\n" + plan.relative() + "\n",
                StandardCharsets.UTF_8);
        Files.move(temporary, note, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Relocation relocation(Film film, MediaFileView file, Plan plan) {
        return new Relocation(
                film.path(), plan.target(), file.sizeBytes(), Long.toString(film.fileId()));
    }

    /** They follow the film; one that somebody has put there already stays, and ours goes. */
    private static void moveSideFiles(Path before, Path after) throws IOException {
        for (Path side : SideFiles.of(before)) {
            Path target = after.resolveSibling(SideFiles.renamed(side, before, after));
            if (Files.exists(target)) {
                Files.delete(side);
            } else {
                Relocation move = new Relocation(side, target, Files.size(side), "side");
                if (move.claim()) {
                    move.resume();
                }
            }
        }
    }

    /** Clears the note of a film whose way ended before it could be cleared. */
    void forget(long fileId) {
        try {
            Files.deleteIfExists(note(fileId));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A note of where a film was to go stays behind", e);
        }
    }

    private Path note(long fileId) {
        return data.folder("placing").resolve(Long.toString(fileId));
    }

    private void removeIfEmpty(@Nullable Path folder) throws IOException {
        Path staging = data.folder(MediaStore.STAGING);
        if (folder == null
                || folder.equals(staging)
                || !folder.startsWith(staging)
                || !Files.isDirectory(folder)) {
            return;
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    private static Refusal refusal(IOException e, @Nullable Plan plan) {
        String where = plan == null ? "?" : plan.root().path().toString();
        boolean full = String.valueOf(e.getMessage()).contains("No space left on device");
        LOG.log(full ? Level.INFO : Level.WARNING, "Could not place a file in " + where, e);
        return new Refusal.Unavailable(full ? "organize.disk-full" : "organize.not-placed", where);
    }
}
