package org.mvidarr.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.DataFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/**
 * The key that signs access tokens: made at the first need, kept in {@code keys/token-signing.jwk}
 * of the data folder, which only the server's own account may read (mode 600). A file and not the
 * database, so that a stolen dump or backup of the database signs nothing. Servers that share a
 * database share this folder. Thread-safe.
 */
@ApplicationScoped
class SigningKey {
    private static final int BITS = 2048;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    @Inject DataFolder data;

    private volatile @Nullable RSAKey pair;

    /** With the private part. */
    RSAKey pair() {
        RSAKey known = pair;
        return known == null ? load() : known;
    }

    private synchronized RSAKey load() {
        RSAKey known = pair;
        if (known == null) {
            known = readOrMake(data.folder("keys").resolve("token-signing.jwk"));
            pair = known;
        }
        return known;
    }

    /** Locked, because two servers may start for the first time at the same moment. */
    private static RSAKey readOrMake(Path file) {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            channel.lock();
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            if (channel.size() > 0) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey made =
                    new RSAKeyGenerator(BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyIDFromThumbprint(true)
                            .generate();
            ByteBuffer text = ByteBuffer.wrap(made.toJSONString().getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            // Without the cause: it could quote the key.
            throw new IllegalStateException("The signing key in " + file + " cannot be used");
        }
    }
}
