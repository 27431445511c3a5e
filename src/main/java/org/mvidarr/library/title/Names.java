package org.mvidarr.library.title;

import org.mvidarr.library.CreditRole;
import org.mvidarr.library.NameKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes "Queen &amp; David Bowie feat. X" apart. One name may hold an ampersand or a comma, so a
 * text is left whole when it is known as a name, is one of the well-known ones, or goes on with
 * "the" or a possessive, as bands do ("Florence &amp; the Machine", "Prince &amp; his Band").
 */
final class Names {
    static final Predicate<String> NONE_KNOWN = name -> false;

    private static final Pattern GUESTS =
            Pattern.compile(
                    "(?iu)^(.+?)[\\s(\\[]+(?:feat\\.?|(?<!\\d )ft\\.?|featuring)\\s+(.+?)[)\\]]?$");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?iu)\\s+(?:x|×|vs\\.?|versus)\\s+|\\s*[,;]\\s+(?!(?:the|jr|sr)\\b)|\\s+/\\s+");
    private static final Pattern AND =
            Pattern.compile("(?iu)\\s+[&+]\\s+(?!(?:the|his|her|their|los|las|die)\\b)");
    private static final Pattern LAST_AND = Pattern.compile("(?iu)^(?:and|&)\\s+");
    private static final Pattern GUEST_AND =
            Pattern.compile("(?iu)\\s+(?:and|y|[&+])\\s+(?!(?:the|his|her|their)\\b)");

    private static final Set<String> WHOLE =
            Stream.of(
                            "Simon & Garfunkel",
                            "Hall & Oates",
                            "Daryl Hall & John Oates",
                            "Mumford & Sons",
                            "Earth, Wind & Fire",
                            "Belle & Sebastian",
                            "Angus & Julia Stone",
                            "Brooks & Dunn",
                            "Ike & Tina Turner",
                            "Sonny & Cher",
                            "Peter Bjorn & John",
                            "Captain & Tennille",
                            "Sam & Dave",
                            "Iron & Wine",
                            "Above & Beyond",
                            "Chase & Status",
                            "Blood, Sweat & Tears",
                            "Emerson, Lake & Palmer",
                            "Crosby, Stills & Nash",
                            "Crosby, Stills, Nash & Young",
                            "Dan + Shay",
                            "Seals & Crofts",
                            "Tegan & Sara",
                            "Love & Rockets",
                            "Coheed & Cambria",
                            "Big & Rich",
                            "Zager & Evans",
                            "Peaches & Herb",
                            "Ashford & Simpson",
                            "Jan & Dean",
                            "Peter, Paul & Mary",
                            "Nico & Vinz",
                            "Years & Years",
                            "Matt & Kim",
                            "She & Him",
                            "Aly & AJ",
                            "Dimitri Vegas & Like Mike",
                            "Robson & Jerome",
                            "Of Mice & Men",
                            "Polo & Pan",
                            "Tones and I",
                            "Mel & Kim",
                            "Sly & Robbie",
                            "Womack & Womack",
                            "Chas & Dave",
                            "Medeski, Martin & Wood",
                            "Tyler, the Creator",
                            "Now, Now")
                    .map(NameKey::of)
                    .collect(Collectors.toUnmodifiableSet());

    private Names() {}

    /** The artists of the part before the title, guests included. */
    static List<ParsedCredit> credits(String artists, Predicate<String> known) {
        Matcher guests = GUESTS.matcher(artists);
        if (guests.matches() && !known.test(artists)) {
            List<ParsedCredit> credits =
                    new ArrayList<>(split(guests.group(1), CreditRole.MAIN, known));
            credits.addAll(split(guests.group(2), CreditRole.FEATURED, known));
            return credits;
        }
        return split(artists, CreditRole.MAIN, known);
    }

    static List<ParsedCredit> split(String names, CreditRole role, Predicate<String> known) {
        if (isWhole(names, known)) {
            return List.of(new ParsedCredit(names.strip(), role));
        }
        List<ParsedCredit> credits = new ArrayList<>();
        for (String name : BETWEEN.split(names)) {
            Pattern and = role == CreditRole.MAIN ? AND : GUEST_AND;
            for (String one : isWhole(name, known) ? new String[] {name} : and.split(name)) {
                String clean = LAST_AND.matcher(one.strip()).replaceFirst("").strip();
                if (!clean.isEmpty()
                        && credits.stream().noneMatch(there -> NameKey.same(there.name(), clean))) {
                    credits.add(new ParsedCredit(clean, role));
                }
            }
        }
        return credits;
    }

    private static boolean isWhole(String name, Predicate<String> known) {
        return !name.isBlank() && (WHOLE.contains(NameKey.of(name)) || known.test(name.strip()));
    }
}
