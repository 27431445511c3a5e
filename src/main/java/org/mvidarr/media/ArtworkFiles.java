package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The picture files in the data folder's {@code artwork/}, named by content: {@code
 * ab/abcd…-640.jpg}, where the hash is the SHA-256 of the largest. A file never changes, so it may
 * be cached for ever, and making the same picture twice leaves one.
 */
@ApplicationScoped
public class ArtworkFiles {
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Inject DataFolder data;

    /**
     * The file of a picture: the least of its widths that is enough, or its largest.
     *
     * @throws Refusal.NotFound when there is none, whatever the hash looks like
     */
    public Path file(String hash, int width) {
        Path exact = HASH.matcher(hash).matches() ? place(hash, width) : null;
        if (exact == null) {
            throw new Refusal.NotFound("media.no-artwork");
        }
        return Files.isRegularFile(exact) ? exact : nearest(hash, width);
    }

    private Path nearest(String hash, int width) {
        for (int wanted : WIDTHS) {
            Path file = place(hash, wanted);
            if (wanted >= width && Files.isRegularFile(file)) {
                return file;
            }
        }
        try (Stream<Path> files = Files.list(place(hash, width).getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(hash))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow(() -> new Refusal.NotFound("media.no-artwork"));
        } catch (IOException e) {
            throw new Refusal.NotFound("media.no-artwork");
        }
    }

    /**
     * Moves pictures of one motif, the largest first, to where they stay.
     *
     * @return their hash
     */
    String keep(List<Picture> pictures) {
        try {
            String hash = hash(pictures.getFirst().file());
            for (Picture picture : pictures) {
                Path to = place(hash, picture.size().width());
                Files.createDirectories(to.getParent());
                Files.move(picture.file(), to, StandardCopyOption.ATOMIC_MOVE);
            }
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a picture", e);
        }
    }

    private Path place(String hash, int width) {
        return data.folder("artwork")
                .resolve(hash.substring(0, 2))
                .resolve(hash + "-" + width + ".jpg");
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
