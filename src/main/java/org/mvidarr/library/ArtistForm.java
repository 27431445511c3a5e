package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An artist as a form shows and sends it: everything is text. Names of aliases stand one a line, a
 * language in brackets behind; links and outside ids one a line; genres and tags between commas.
 */
public final class ArtistForm {
    private static final Pattern ALIAS = Pattern.compile("(.*\\S)\\s*\\[([A-Za-z0-9-]{2,35})]");
    private static final Pattern ID = Pattern.compile("\\s*([a-z][a-z0-9_-]*)\\s*:\\s*(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Asked sent;
    private final @Nullable ArtistDetail present;
    private final boolean posted;

    /**
     * @param present null for a new artist
     */
    ArtistForm(Asked sent, @Nullable ArtistDetail present) {
        this.sent = sent;
        this.present = present;
        posted = !sent.values("name").isEmpty();
    }

    public String getName() {
        return text("name", present == null ? null : present.summary().name());
    }

    public String getSortName() {
        return text(
                "sortName",
                present == null || !present.sortNameGiven() ? null : present.summary().sortName());
    }

    public String getDisambiguation() {
        return text("disambiguation", present == null ? null : present.summary().disambiguation());
    }

    public String getAliases() {
        return text("aliases", present == null ? null : lines(present.aliases(), ArtistForm::line));
    }

    public String getCountry() {
        return text("country", present == null ? null : present.country());
    }

    public String getFormedYear() {
        return text("formedYear", present == null ? null : shown(present.formedYear()));
    }

    public String getDisbandedYear() {
        return text("disbandedYear", present == null ? null : shown(present.disbandedYear()));
    }

    public String getBiography() {
        return text("biography", present == null ? null : present.biography());
    }

    public String getNotes() {
        return text("notes", present == null ? null : present.notes());
    }

    public String getGenres() {
        return text("genres", present == null ? null : String.join(", ", present.genres()));
    }

    public String getTags() {
        return text("tags", present == null ? null : String.join(", ", present.tags()));
    }

    public String getLinks() {
        return text("links", present == null ? null : lines(present.links(), ArtistLink::url));
    }

    public String getExternalIds() {
        return text(
                "externalIds",
                present == null
                        ? null
                        : lines(present.externalIds(), id -> id.source() + ": " + id.value()));
    }

    public boolean isMonitored() {
        return posted
                ? !sent.values("monitored").isEmpty()
                : present != null && present.summary().monitored();
    }

    public boolean wants(VideoKind kind) {
        return posted
                ? sent.values("wantedKinds").contains(kind.name())
                : present == null
                        ? kind == VideoKind.OFFICIAL
                        : present.wantedKinds().contains(kind);
    }

    /** Empty for the standard profile. */
    public String getQualityProfileId() {
        return text("qualityProfileId", present == null ? null : shown(present.qualityProfileId()));
    }

    /** Empty for the first root folder that is there. */
    public String getRootFolderId() {
        return text("rootFolderId", present == null ? null : shown(present.rootFolderId()));
    }

    public String getFolderName() {
        return text("folderName", present == null ? null : present.folderName());
    }

    /** The one the form was made from. */
    public int getVersion() {
        Long version = sent.number("version");
        if (posted && version != null) {
            return Math.clamp(version, 0, Integer.MAX_VALUE);
        }
        return present == null ? 0 : present.version();
    }

    NewArtist asNew() {
        return new NewArtist(
                getName(), getSortName(), getDisambiguation(), aliases(), facts(), wishes());
    }

    ArtistEdit asEdit() {
        return new ArtistEdit(
                getName(),
                getSortName(),
                getDisambiguation(),
                aliases(),
                facts(),
                wishes(),
                getVersion());
    }

    private ArtistFacts facts() {
        return new ArtistFacts(
                getCountry(),
                year("formedYear", getFormedYear()),
                year("disbandedYear", getDisbandedYear()),
                getBiography(),
                getNotes(),
                words(getGenres()),
                words(getTags()),
                links(),
                externalIds());
    }

    private ArtistWishes wishes() {
        Set<VideoKind> kinds = new HashSet<>();
        for (VideoKind kind : VideoKind.values()) {
            if (wants(kind)) {
                kinds.add(kind);
            }
        }
        return new ArtistWishes(
                isMonitored(),
                kinds,
                id(getQualityProfileId()),
                id(getRootFolderId()),
                getFolderName());
    }

    private List<Alias> aliases() {
        List<Alias> aliases = new ArrayList<>();
        for (String line : lines(getAliases())) {
            Matcher parts = ALIAS.matcher(line);
            aliases.add(
                    parts.matches() ? new Alias(parts.group(1), parts.group(2)) : Alias.of(line));
        }
        return aliases;
    }

    /** A link that was there keeps its kind; that of a new one follows from its address. */
    private List<ArtistLink> links() {
        List<ArtistLink> links = new ArrayList<>();
        List<ArtistLink> before = present == null ? List.of() : present.links();
        for (String line : lines(getLinks())) {
            links.add(
                    before.stream()
                            .filter(link -> link.url().equals(line))
                            .findFirst()
                            .orElseGet(() -> ArtistLink.of(line)));
        }
        return links;
    }

    private Set<ExternalId> externalIds() {
        Set<ExternalId> ids = new HashSet<>();
        for (String line : lines(getExternalIds())) {
            Matcher parts = ID.matcher(line);
            if (!parts.matches()) {
                throw new Refusal.Invalid("externalIds", "library.external-id");
            }
            ids.add(new ExternalId(parts.group(1), parts.group(2).strip()));
        }
        return ids;
    }

    private String text(String field, @Nullable String before) {
        String value = posted ? sent.values(field).stream().findFirst().orElse("") : before;
        return Objects.requireNonNullElse(value, "");
    }

    private static @Nullable Integer year(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(text.strip()).matches() || text.strip().length() > 4) {
            throw new Refusal.Invalid(field, "library.year", 1_000, 2_200);
        }
        return Integer.valueOf(text.strip());
    }

    private static @Nullable Long id(String text) {
        return NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <T> String lines(List<T> values, Function<T, String> written) {
        return String.join("\n", values.stream().map(written).toList());
    }

    private static String line(Alias alias) {
        return alias.locale() == null ? alias.name() : alias.name() + " [" + alias.locale() + "]";
    }

    private static @Nullable String shown(@Nullable Number number) {
        return number == null ? null : number.toString();
    }
}
