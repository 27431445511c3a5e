package org.mvidarr.identity.sso;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person as a provider describes him, after all checks. Who he is, is issuer and subject; names
 * and addresses change hands.
 *
 * @param claims as they came, with the names of OpenID Connect
 */
record Outsider(String issuer, String subject, Map<String, Object> claims) {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,185}");

    /** What his user name here is made of. */
    String wishedName() {
        return Stream.of(
                        text("preferred_username").map(Outsider::localPart),
                        text("nickname"),
                        text("email").map(Outsider::localPart),
                        text("name"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("user");
    }

    /** What he knows his account by. */
    String label() {
        return text("email").or(() -> text("preferred_username")).orElse(subject);
    }

    /** The address, if the provider says that it has been proved. */
    Optional<String> provedEmail() {
        Object proved = claims.get("email_verified");
        // Some providers write it as a text.
        return Boolean.TRUE.equals(proved) || "true".equals(proved)
                ? text("email").filter(email -> EMAIL.matcher(email).matches())
                : Optional.empty();
    }

    /** The domain of the proved address. */
    Optional<String> provedDomain() {
        return provedEmail().map(email -> email.substring(email.lastIndexOf('@') + 1));
    }

    /**
     * The texts of a claim, which may be one or a list of them.
     *
     * @param claim its name, or the way to it with dots between, as in {@code realm_access.roles}
     */
    Set<String> values(@Nullable String claim) {
        if (claim == null) {
            return Set.of();
        }
        return switch (claims.containsKey(claim) ? claims.get(claim) : along(claim)) {
            case String one -> Set.of(one);
            case Collection<?> several ->
                    several.stream()
                            .filter(Objects::nonNull)
                            .map(String::valueOf)
                            .collect(Collectors.toUnmodifiableSet());
            case null, default -> Set.of();
        };
    }

    private @Nullable Object along(String way) {
        Object at = claims;
        for (String step : way.split("\\.")) {
            at = at instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return at;
    }

    private Optional<String> text(String claim) {
        return claims.get(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private static String localPart(String name) {
        int at = name.indexOf('@');
        return at > 0 ? name.substring(0, at) : name;
    }
}
