package org.mvidarr.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** A video's credits as one line: "Queen &amp; David Bowie", "A, B &amp; C feat. D". */
final class ArtistLine {
    /** The database numbers credits from 0 to 999. */
    static final int MOST = 1_000;

    private static final int MAX = 1_000;

    private ArtistLine() {}

    static String of(Collection<Credit> credits) {
        List<String> leading = names(credits, CreditRole.MAIN);
        if (leading.isEmpty()) {
            leading = names(credits, CreditRole.PERFORMER);
        }
        List<String> featured = names(credits, CreditRole.FEATURED);
        if (leading.isEmpty()) {
            return NameKey.shortened(joined(featured), MAX);
        }
        String line = joined(leading);
        return NameKey.shortened(
                featured.isEmpty() ? line : line + " feat. " + joined(featured), MAX);
    }

    /** What the line is ordered by: the sort name of whoever comes first in it. */
    static String sortOf(Collection<Credit> credits) {
        for (CreditRole role :
                List.of(CreditRole.MAIN, CreditRole.PERFORMER, CreditRole.FEATURED)) {
            for (Credit credit : credits) {
                if (credit.role == role) {
                    return credit.artist.sortName;
                }
            }
        }
        return "";
    }

    private static List<String> names(Collection<Credit> credits, CreditRole role) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (Credit credit : credits) {
            if (credit.role == role) {
                names.add(credit.name());
            }
        }
        return new ArrayList<>(names);
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " & " + names.get(last);
    }
}
