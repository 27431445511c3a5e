package org.mvidarr.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.AEADBadTagException;

/**
 * Seals secrets for the database with AES-256-GCM. A sealed text reads {@code v1.<key>.<base64url>}
 * and opens only for the purpose it was sealed for, so that a row's text put into another row opens
 * nothing.
 *
 * <p>The master keys come from {@code MVIDARR_SECRET_KEY} (base64 of 32 bytes; several with commas
 * between, the first seals), otherwise from {@code keys/secrets} in the data folder, which is made
 * at the first need. All known keys open, so a key can be replaced while the program runs. Servers
 * that share a database share the folder or the variable. Thread-safe.
 */
@ApplicationScoped
public class Vault {
    private static final Logger LOG = System.getLogger("org.mvidarr.secret");
    private static final Pattern SEALED = Pattern.compile("v1\\.([0-9a-f]{8})\\.([A-Za-z0-9_-]+)");

    @Inject DataFolder data;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "MVIDARR_SECRET_KEY")
    Optional<String> configured;

    private volatile @Nullable Ring ring;

    /**
     * What is known at the moment, newest first.
     *
     * @param stamp of the file it was read from
     */
    private record Ring(List<MasterKey> keys, String stamp) {
        Optional<MasterKey> key(String id) {
            return keys.stream().filter(key -> key.id().equals(id)).findFirst();
        }
    }

    /**
     * @param purpose what it is and whose, such as {@code totp:17}; needed to open it again
     * @throws Refusal.Unavailable when there is no usable key; why stands in the log
     */
    public String seal(String purpose, String plain) {
        MasterKey key = current().keys().getFirst();
        byte[] closed = key.seal(plain.getBytes(StandardCharsets.UTF_8), bound(key.id(), purpose));
        return "v1."
                + key.id()
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(closed);
    }

    /**
     * @throws Refusal.Unavailable when it was sealed for another purpose or with a key that is not
     *     known, or was changed, or there is no usable key
     */
    public String open(String purpose, String sealed) {
        Matcher parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            throw new Refusal.Unavailable("secret.unopened");
        }
        String id = parts.group(1);
        Ring known = ring;
        MasterKey key =
                Optional.ofNullable(known)
                        .flatMap(found -> found.key(id))
                        .or(() -> current().key(id))
                        .orElseThrow(() -> new Refusal.Unavailable("secret.key-missing", id));
        try {
            byte[] closed = Base64.getUrlDecoder().decode(parts.group(2));
            return new String(key.open(closed, bound(id, purpose)), StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new Refusal.Unavailable("secret.unopened");
        }
    }

    /**
     * The same secret, sealed with the newest key; the text itself when it is already.
     *
     * @throws Refusal.Unavailable as {@link #open}
     */
    public String reseal(String purpose, String sealed) {
        String newest = current().keys().getFirst().id();
        return sealed.startsWith("v1." + newest + ".")
                ? sealed
                : seal(purpose, open(purpose, sealed));
    }

    /** Whether the sealing key is given from outside, and so cannot be replaced here. */
    boolean isConfigured() {
        return configured.filter(text -> !text.isBlank()).isPresent();
    }

    /** Adds a key, with which everything is sealed from now on. */
    void addKey() {
        MasterKey fresh = MasterKey.random(clock.instant());
        change(
                present -> {
                    List<MasterKey> more = new ArrayList<>(present);
                    more.addFirst(fresh);
                    return more;
                });
    }

    /**
     * Forgets the keys of the file that are older than this one; nothing may be sealed with them
     * any more. Does nothing when another has been added since.
     */
    void dropOlderThan(MasterKey newest) {
        change(
                present ->
                        !present.isEmpty() && present.getFirst().id().equals(newest.id())
                                ? List.of(present.getFirst())
                                : present);
    }

    /** The newest of several keys in the file; empty while there are no old ones. */
    Optional<MasterKey> newestOfSeveral() {
        try {
            List<MasterKey> keys = file().read();
            return keys.size() < 2 ? Optional.empty() : Optional.of(keys.getFirst());
        } catch (KeyFile.Unusable e) {
            throw unusable(e);
        }
    }

    private void change(UnaryOperator<List<MasterKey>> change) {
        try {
            file().change(change);
            ring = null;
        } catch (KeyFile.Unusable e) {
            throw unusable(e);
        }
    }

    /** Asks the disk whether another server has changed the keys, which costs microseconds. */
    private Ring current() {
        Ring known = ring;
        if (known != null && known.stamp().equals(file().stamp())) {
            return known;
        }
        return load();
    }

    private synchronized Ring load() {
        try {
            KeyFile file = file();
            String stamp = file.stamp();
            List<MasterKey> keys = new ArrayList<>(fromOutside());
            List<MasterKey> kept = file.read();
            if (keys.isEmpty() && kept.isEmpty()) {
                Instant now = clock.instant();
                kept =
                        file.change(
                                present ->
                                        present.isEmpty()
                                                ? List.of(MasterKey.random(now))
                                                : present);
                stamp = file.stamp();
            }
            keys.addAll(kept);
            Ring loaded = new Ring(List.copyOf(keys), stamp);
            ring = loaded;
            return loaded;
        } catch (KeyFile.Unusable e) {
            throw unusable(e);
        }
    }

    private List<MasterKey> fromOutside() throws KeyFile.Unusable {
        try {
            return configured.stream()
                    .flatMap(text -> Arrays.stream(text.split(",")))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> MasterKey.of(text, Instant.EPOCH))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new KeyFile.Unusable("MVIDARR_SECRET_KEY cannot be used: " + e.getMessage());
        }
    }

    private KeyFile file() {
        return new KeyFile(data.folder("keys").resolve("secrets"));
    }

    private static byte[] bound(String keyId, String purpose) {
        return ("v1." + keyId + "." + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal unusable(KeyFile.Unusable reason) {
        LOG.log(Level.ERROR, "The key for secrets cannot be used. {0}", reason.getMessage());
        return new Refusal.Unavailable("secret.no-key");
    }
}
