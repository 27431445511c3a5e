package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SortNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | The Beatles      | Beatles, The
                    EN | A Perfect Circle | Perfect Circle, A
                    EN | Die Ärzte        | Die Ärzte
                    DE | Die Ärzte        | Ärzte, Die
                    DE | DAS RACIST       | RACIST, DAS
                    FR | L'Impératrice    | Impératrice, L'
                    FR | L’Impératrice    | Impératrice, L’
                    FR | La Femme         | Femme, La
                    FR | Laura            | Laura
                    ES | Los Lobos        | Lobos, Los
                    ES | Las Ketchup      | Ketchup, Las
                    PT | O Rappa          | Rappa, O
                    PT | A Banda          | Banda, A
                    IT | Il Volo          | Volo, Il
                    IT | Gli Azzurri      | Azzurri, Gli
                    NL | De Dijk          | Dijk, De
                    EN | The              | The
                    EN | Therapy?         | Therapy?
                    """)
    void putsTheArticleOfTheLanguageBehind(ArticleLanguage language, String name, String sorted) {
        assertThat(new SortName(List.of(language)).sorted(name, 300)).isEqualTo(sorted);
    }

    @Test
    void leavesEveryNameWithoutLanguages() {
        assertThat(new SortName(List.of()).sorted("The Beatles", 300)).isEqualTo("The Beatles");
    }

    @Test
    void isNeverLongerThanItMayBe() {
        assertThat(SortName.of("The " + "x".repeat(400), 300)).hasSize(300);
    }
}
