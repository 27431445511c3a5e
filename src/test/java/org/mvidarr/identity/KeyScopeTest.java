package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyScopeTest {
    @ParameterizedTest
    @CsvSource({
        "READ, ADMIN, READONLY",
        "READ, READONLY, READONLY",
        "MANAGE, ADMIN, MANAGER",
        "MANAGE, MANAGER, MANAGER",
        "MANAGE, USER, USER",
        "MANAGE, READONLY, READONLY",
        "ADMIN, ADMIN, ADMIN",
        "ADMIN, MANAGER, MANAGER",
        "ADMIN, READONLY, READONLY"
    })
    void givesNoMoreThanScopeAndOwnerBothHave(KeyScope scope, Role owner, Role given) {
        assertThat(scope.limit(owner)).isEqualTo(given);
    }
}
