package org.mvidarr.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.DataFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of access tokens: one signs, those before it are kept, without their private part, until
 * the last token they signed has run out. Made at the first need and kept in {@code
 * keys/token-signing.jwk} of the data folder, which only the server's own account may read (mode
 * 600). A file and not the database, so that a stolen dump or backup of the database signs nothing.
 * Servers that share a database share this folder, and see a change within two seconds, or at once
 * when a token names a key they do not know. Thread-safe.
 */
@ApplicationScoped
public class SigningKeys {
    private static final int BITS = 2048;

    /** How long a server may go on signing with the key it knows. */
    private static final Duration UNLOOKED = Duration.ofSeconds(2);

    /** What an old key is kept for beyond the life of its last token: clocks that differ. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    @Inject DataFolder data;
    @Inject Clock clock;
    @Inject Event<Audited> audited;

    private volatile @Nullable Seen seen;

    /** What the file held when it was looked at; its stamp tells whether it still does. */
    private record Seen(KeyRing ring, Stamp stamp, Instant lookedAt) {}

    /** A file that is replaced gets another of these, whatever the clock's steps. */
    private record Stamp(@Nullable Object file, Instant modified) {}

    /**
     * Lets a new key sign from now on. Tokens signed before stay good until they run out, so nobody
     * is logged out.
     *
     * @return the new key's id
     */
    public synchronized String rotate() {
        KeyRing ring =
                locked(
                        () -> {
                            Optional<KeyRing> known = read();
                            KeyRing next =
                                    known.map(old -> old.rotated(fresh(), lastUse(), now()))
                                            .orElseGet(() -> KeyRing.of(fresh()));
                            write(next);
                            return next;
                        });
        LOG.log(Level.INFO, "Access tokens are signed with a new key, {0}", ring.id());
        audited.fire(Audited.ok("signing-key.rotated", ring.id()));
        return ring.id();
    }

    /** The key that signs, with its private part. */
    RSAKey pair() {
        return ring().signing();
    }

    /** The key a token says it was signed with; empty when it is none of ours, or over. */
    Optional<PublicKey> publicKey(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        Optional<PublicKey> known = ring().publicKey(id, now());
        return known.isPresent() ? known : look().publicKey(id, now());
    }

    /** The public parts of all keys that tokens may still be signed with. */
    JWKSet published() {
        return ring().published(now());
    }

    private KeyRing ring() {
        Seen known = seen;
        return known != null && known.lookedAt.plus(UNLOOKED).isAfter(now()) ? known.ring : look();
    }

    /** Reads the file if it is another than before; makes it if there is none. */
    private synchronized KeyRing look() {
        Seen known = seen;
        if (known != null && known.stamp.equals(stamp().orElse(null))) {
            seen = new Seen(known.ring, known.stamp, now());
            return known.ring;
        }
        Optional<KeyRing> there = read();
        return there.orElseGet(
                () ->
                        locked(
                                () ->
                                        // Another server may have been faster.
                                        read().orElseGet(() -> write(KeyRing.of(fresh())))));
    }

    private Optional<KeyRing> read() {
        Optional<Stamp> stamp = stamp();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        try {
            Files.setPosixFilePermissions(file(), OWNER_ONLY.value());
            KeyRing ring = KeyRing.parse(Files.readString(file()));
            // The stamp is the older of the two: at worst the same is read once more.
            seen = new Seen(ring, stamp.get(), now());
            return Optional.of(ring);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            // Without the cause: it could quote the key.
            throw new IllegalStateException("The signing keys in " + file() + " cannot be used");
        }
    }

    /** Whoever reads the file, and be it after a power cut, finds the old or the new one whole. */
    private KeyRing write(KeyRing ring) {
        Path next = file().resolveSibling("token-signing.new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, OWNER_ONLY);
            Files.writeString(next, ring.text(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(next, file(), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file().getParent())) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read().orElseThrow();
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes found = Files.readAttributes(file(), BasicFileAttributes.class);
            return found.size() == 0
                    ? Optional.empty()
                    : Optional.of(new Stamp(found.fileKey(), found.lastModifiedTime().toInstant()));
        } catch (java.nio.file.NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One server at a time makes keys. The lock has a file of its own, since ours is replaced. */
    private KeyRing locked(java.util.function.Supplier<KeyRing> work) {
        try (FileChannel channel =
                FileChannel.open(
                        file().resolveSibling("token-signing.lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OWNER_ONLY)) {
            channel.lock();
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    /** When the last token signed with the present key has run out, on whichever server. */
    private Instant lastUse() {
        return now().plus(UNLOOKED).plus(AccessTokens.LIFE).plus(GRACE);
    }

    private Path file() {
        return data.folder("keys").resolve("token-signing.jwk");
    }

    private Instant now() {
        return clock.instant();
    }
}
