package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideAccountsTest {
    @ParameterizedTest
    @CsvSource({
        "ada, ada",
        "Zoë Müller, Zoe-Muller",
        "a, user-a",
        "'', user",
        "山田, user",
        "..--.., user",
        "a/b\\c<d>, a-b-c-d",
        "abcdefghijklmnopqrstuvwxyz0123456789, abcdefghijklmnopqrstuvwxyz0123"
    })
    void makesAUserNameOfWhatSomebodyIsCalledElsewhere(String wish, String name) {
        assertThat(OutsideAccounts.fit(wish)).isEqualTo(name);
        UserDirectory.checkUsername(name);
    }
}
