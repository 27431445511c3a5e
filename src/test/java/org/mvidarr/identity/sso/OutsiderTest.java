package org.mvidarr.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class OutsiderTest {
    private static Outsider with(Map<String, Object> claims) {
        return new Outsider("https://id.example.org", "1", claims);
    }

    @Test
    void findsValuesByNameAndAlongAWay() {
        assertThat(with(Map.of("groups", List.of("a", "b"))).values("groups"))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(with(Map.of("groups", "a")).values("groups")).containsExactly("a");
        assertThat(with(Map.of("realm", Map.of("roles", List.of("a")))).values("realm.roles"))
                .containsExactly("a");
        assertThat(
                        with(Map.of("https://x.example/roles", List.of("a")))
                                .values("https://x.example/roles"))
                .containsExactly("a");
        assertThat(with(Map.of("groups", 1)).values("groups")).isEmpty();
        assertThat(with(Map.of()).values("groups.of.none")).isEmpty();
        assertThat(with(Map.of()).values(null)).isEmpty();
    }

    @Test
    void takesAnAddressOnlyWhenItIsProved() {
        assertThat(with(Map.of("email", "a@example.org")).provedEmail()).isEmpty();
        assertThat(with(Map.of("email", "a@example.org", "email_verified", false)).provedEmail())
                .isEmpty();
        assertThat(with(Map.of("email", "a@example.org", "email_verified", "true")).provedDomain())
                .contains("example.org");
        assertThat(with(Map.of("email", "a@b@example.org", "email_verified", true)).provedEmail())
                .isEmpty();
    }

    @Test
    void doesNotMakeAUserNameOfAWholeAddress() {
        assertThat(with(Map.of("preferred_username", "ada@example.org")).wishedName())
                .isEqualTo("ada");
        assertThat(with(Map.of("email", "ada@example.org")).wishedName()).isEqualTo("ada");
        assertThat(with(Map.of()).wishedName()).isEqualTo("user");
    }
}
