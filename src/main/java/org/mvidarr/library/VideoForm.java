package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form in which a person edits a video, as texts. It is filled from the video, or from what was
 * typed when that could not be taken.
 */
public final class VideoForm {
    private static final int SPARE_ROWS = 3;
    private static final Pattern COMMA = Pattern.compile("[,\\n]");
    private static final Pattern ID = Pattern.compile("\\s*([a-z0-9_-]+)\\s*[:=]\\s*(\\S.*)");

    String title = "";
    String sortTitle = "";
    VideoKind kind = VideoKind.OFFICIAL;
    String versionName = "";
    String released = "";
    String album = "";
    String label = "";
    String description = "";
    @Nullable Boolean explicit;
    String genres = "";
    String tags = "";
    String externalIds = "";
    List<Row> rows = new ArrayList<>();
    Set<VideoField> locks = EnumSet.noneOf(VideoField.class);
    int version;

    /**
     * A line of the credits.
     *
     * @param artistId empty for a new one
     */
    public record Row(String artistId, String name, String as, CreditRole role) {
        static final Row EMPTY = new Row("", "", "", CreditRole.MAIN);
    }

    static VideoForm of(VideoDetail video) {
        VideoView view = video.summary();
        VideoBody body = VideoBody.of(video);
        VideoForm form = new VideoForm();
        form.title = view.title();
        form.sortTitle = text(body.sortTitle());
        form.kind = view.kind();
        form.versionName = text(view.versionName());
        form.released = text(video.released());
        form.album = text(video.album());
        form.label = text(video.label());
        form.description = text(video.description());
        form.explicit = video.explicit();
        form.genres = String.join(", ", video.genres());
        form.tags = String.join(", ", video.tags());
        form.externalIds =
                String.join(
                        "\n",
                        video.externalIds().stream()
                                .map(id -> id.source() + ": " + id.value())
                                .toList());
        for (VideoCredit credit : video.credits()) {
            form.rows.add(
                    new Row(
                            Long.toString(credit.artistId()),
                            credit.name(),
                            text(credit.creditedAs()),
                            credit.role()));
        }
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            form.rows.add(Row.EMPTY);
        }
        form.locks.addAll(video.lockedFields());
        form.version = view.version();
        return form;
    }

    VideoEdit asEdit() {
        return new VideoEdit(
                Check.title(title),
                credits(),
                kind,
                versionName,
                new VideoFacts(
                        release(),
                        album,
                        label,
                        description,
                        words(genres),
                        words(tags),
                        sortTitle,
                        explicit),
                ids(),
                locks,
                version);
    }

    /** Words between commas or on lines of their own. */
    static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(COMMA.split(typed))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private List<NewCredit> credits() {
        return rows.stream()
                .filter(row -> !row.name().isBlank())
                .map(
                        row ->
                                new NewCredit(
                                        row.name(),
                                        row.role(),
                                        row.as().isBlank() ? null : row.as(),
                                        row.artistId().isEmpty()
                                                ? null
                                                : Long.valueOf(row.artistId())))
                .toList();
    }

    private Set<ExternalId> ids() {
        Set<ExternalId> ids = new LinkedHashSet<>();
        externalIds
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(
                        line -> {
                            var id = ID.matcher(line);
                            if (!id.matches()) {
                                throw new Refusal.Invalid(
                                        "externalIds", "library.external-id-line");
                            }
                            ids.add(new ExternalId(id.group(1), id.group(2).strip()));
                        });
        return ids;
    }

    private @Nullable ReleaseDate release() {
        return released.isBlank()
                ? null
                : ReleaseDate.parse(released)
                        .orElseThrow(() -> new Refusal.Invalid("released", "library.released"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = text(title);
    }

    public String getSortTitle() {
        return sortTitle;
    }

    public void setSortTitle(@Nullable String sortTitle) {
        this.sortTitle = text(sortTitle);
    }

    public String getVersionName() {
        return versionName;
    }

    public void setVersionName(@Nullable String versionName) {
        this.versionName = text(versionName);
    }

    public String getReleased() {
        return released;
    }

    public void setReleased(@Nullable String released) {
        this.released = text(released);
    }

    public String getAlbum() {
        return album;
    }

    public void setAlbum(@Nullable String album) {
        this.album = text(album);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = text(label);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = text(description);
    }

    public String getGenres() {
        return genres;
    }

    public void setGenres(@Nullable String genres) {
        this.genres = text(genres);
    }

    public String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = text(tags);
    }

    public String getExternalIds() {
        return externalIds;
    }

    public void setExternalIds(@Nullable String externalIds) {
        this.externalIds = text(externalIds);
    }

    public VideoKind getKind() {
        return kind;
    }

    /** Empty when nobody has said. */
    public String getExplicit() {
        return explicit == null ? "" : explicit.toString();
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getVersion() {
        return version;
    }

    public boolean isLocked(String field) {
        return locks.contains(VideoField.valueOf(field));
    }
}
