package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Refusal;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "1234567890",
                "Password123!",
                "!!letmein2026",
                "qwertyuiop",
                "iloveyouiloveyou",
                "abababababab",
                "ada.lovelace",
                "Ada.Lovelace1"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThatThrownBy(() -> PasswordRules.check("ada.lovelace", password))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "mvjqkzhtwy",
                "une phrase assez longue",
                "\u97f3\u697d\u3068\u6620\u50cf\u306e\u56f3\u66f8\u9928\u306e\u9375"
            })
    void takesAnythingElseOfTenCharactersOrMore(String password) {
        assertThatCode(() -> PasswordRules.check("ada.lovelace", password))
                .doesNotThrowAnyException();
    }
}
