package org.mvidarr.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;

import java.util.List;

/**
 * How the library is kept.
 *
 * @param articleLanguages the languages whose leading articles do not count when artists are put in
 *     order; of two that share a word one is enough
 */
@Topic(value = "library", section = Section.LIBRARY)
public record LibrarySettings(
        @NotNull @Size(max = 20) List<@NotNull ArticleLanguage> articleLanguages) {
    public static LibrarySettings defaults() {
        return new LibrarySettings(SortName.USUAL);
    }
}
