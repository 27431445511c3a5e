package org.mvidarr.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;

import java.security.PublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key that signs and the public parts of those before it. As text it is a JSON Web Key Set
 * whose first key signs; the others say in {@code exp} (seconds of the epoch) until when they are
 * good. Immutable.
 */
final class KeyRing {
    private final RSAKey signing;
    private final List<Old> old;
    private final Map<String, PublicKey> publicKeys = new HashMap<>();

    /** A public key that signs nothing new. */
    private record Old(RSAKey key, long until) {
        boolean isOver(Instant now) {
            return until <= now.getEpochSecond();
        }
    }

    private KeyRing(RSAKey signing, List<Old> old) {
        this.signing = signing;
        this.old = List.copyOf(old);
        try {
            publicKeys.put(signing.getKeyID(), signing.toPublicKey());
            for (Old one : old) {
                publicKeys.put(one.key.getKeyID(), one.key.toPublicKey());
            }
        } catch (JOSEException e) {
            throw new IllegalStateException("A signing key cannot be used");
        }
    }

    static KeyRing of(RSAKey signing) {
        return new KeyRing(signing, List.of());
    }

    /**
     * @param text a set, or the single key that early versions kept
     */
    static KeyRing parse(String text) throws ParseException {
        Map<String, Object> json = JSONObjectUtils.parse(text);
        if (!json.containsKey("keys")) {
            return of(RSAKey.parse(json));
        }
        Map<String, Object>[] keys = JSONObjectUtils.getJSONObjectArray(json, "keys");
        List<Old> old = new ArrayList<>();
        for (int i = 1; i < keys.length; i++) {
            old.add(new Old(RSAKey.parse(keys[i]), JSONObjectUtils.getLong(keys[i], "exp")));
        }
        return new KeyRing(RSAKey.parse(keys[0]), old);
    }

    String text() {
        List<Map<String, Object>> keys = new ArrayList<>();
        keys.add(signing.toJSONObject());
        for (Old one : old) {
            Map<String, Object> key = new LinkedHashMap<>(one.key.toJSONObject());
            key.put("exp", one.until);
            keys.add(key);
        }
        return JSONObjectUtils.toJSONString(Map.of("keys", keys));
    }

    /**
     * @param until when the last token of the present key runs out
     */
    KeyRing rotated(RSAKey next, Instant until, Instant now) {
        List<Old> kept = new ArrayList<>();
        kept.add(new Old(signing.toPublicJWK(), until.getEpochSecond()));
        old.stream().filter(one -> !one.isOver(now)).forEach(kept::add);
        return new KeyRing(next, kept);
    }

    String id() {
        return signing.getKeyID();
    }

    /** With its private part. */
    RSAKey signing() {
        return signing;
    }

    Optional<PublicKey> publicKey(String id, Instant now) {
        boolean over =
                old.stream().anyMatch(one -> one.key.getKeyID().equals(id) && one.isOver(now));
        return over ? Optional.empty() : Optional.ofNullable(publicKeys.get(id));
    }

    JWKSet published(Instant now) {
        List<JWK> keys = new ArrayList<>();
        keys.add(signing.toPublicJWK());
        old.stream().filter(one -> !one.isOver(now)).map(Old::key).forEach(keys::add);
        return new JWKSet(keys);
    }
}
