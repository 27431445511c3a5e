package org.mvidarr.library;

import java.util.List;

/** Languages whose articles may stand before a name, and which lists then pass over. */
public enum ArticleLanguage {
    EN("the", "a", "an"),
    DE("der", "die", "das"),
    FR("le", "la", "les", "l'"),
    ES("el", "la", "los", "las"),
    PT("o", "a", "os", "as"),
    IT("il", "lo", "la", "i", "gli", "le", "l'"),
    NL("de", "het", "een"),
    SV("den", "det", "de"),
    DA("den", "det", "de");

    private final List<String> words;

    ArticleLanguage(String... words) {
        this.words = List.of(words);
    }

    /** In small letters; one that ends in an apostrophe stands without a blank before the name. */
    public List<String> words() {
        return words;
    }
}
