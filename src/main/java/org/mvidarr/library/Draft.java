package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a video shall be, with its artists, genres and tags found or made. A part that nobody speaks
 * of is as it is.
 */
final class Draft {
    String title;
    @Nullable String sortTitle;
    VideoKind kind;
    @Nullable String versionName;
    @Nullable ReleaseDate release;
    @Nullable String album;
    @Nullable String label;
    @Nullable String description;
    @Nullable Boolean explicit;
    List<Credited> credits;
    Set<Genre> genres;
    Set<Tag> tags;
    Set<ExternalId> externalIds;

    /** One credit, its artist known. */
    static final class Credited {
        final Artist artist;
        final CreditRole role;

        /** How the artist is called here; null when by his name. */
        final @Nullable String as;

        private Credited(Artist artist, CreditRole role, @Nullable String as) {
            this.artist = artist;
            this.role = role;
            this.as = as;
        }

        static Credited of(Credit credit) {
            return new Credited(credit.artist, credit.role, credit.creditedAs);
        }

        static Credited of(Artist artist, NewCredit wanted) {
            String written = wanted.written();
            return new Credited(
                    artist, wanted.role(), written.equals(artist.name) ? null : written);
        }

        /** By which two are the same. */
        List<Object> parts() {
            return List.of(artist.id, role, Objects.requireNonNullElse(as, ""));
        }
    }

    /** The video as it is. */
    Draft(Video video) {
        title = video.title;
        sortTitle = video.ownSortTitle();
        kind = video.kind;
        versionName = video.versionName;
        release = video.release();
        album = video.album;
        label = video.label;
        description = video.description;
        explicit = video.explicit;
        credits = video.credits.stream().map(Credited::of).toList();
        genres = video.genres;
        tags = video.tags;
        externalIds = video.externalIds;
    }

    /** A person's wish: all of it holds. */
    static Draft of(Video video, VideoEdit edit, Roster roster) {
        Draft draft = new Draft(video);
        VideoFacts facts = edit.facts();
        draft.title = edit.title();
        draft.sortTitle = facts.sortTitle();
        draft.kind = edit.kind();
        draft.versionName = edit.versionName();
        draft.release = facts.release();
        draft.album = facts.album();
        draft.label = facts.label();
        draft.description = facts.description();
        draft.explicit = facts.explicit();
        draft.credits = roster.credited(edit.credits());
        draft.genres = roster.genres(facts.genres());
        draft.tags = roster.tags(facts.tags());
        draft.externalIds = Objects.requireNonNullElse(edit.externalIds(), draft.externalIds);
        return draft;
    }

    /** What a source says, as far as it says anything and no lock is before it. */
    static Draft of(Video video, SourcedFacts told, Roster roster) {
        Draft draft = new Draft(video);
        VideoFacts facts = told.facts();
        draft.title = Objects.requireNonNullElse(told.title(), draft.title);
        draft.sortTitle = facts.sortTitle() == null ? draft.sortTitle : facts.sortTitle();
        draft.kind = Objects.requireNonNullElse(told.kind(), draft.kind);
        draft.versionName = told.versionName() == null ? draft.versionName : told.versionName();
        draft.release = facts.release() == null ? draft.release : facts.release();
        draft.album = facts.album() == null ? draft.album : facts.album();
        draft.label = facts.label() == null ? draft.label : facts.label();
        draft.description = facts.description() == null ? draft.description : facts.description();
        draft.explicit = facts.explicit() == null ? draft.explicit : facts.explicit();
        draft.credits =
                said(video, VideoField.CREDITS, told.credits(), roster::credited, draft.credits);
        draft.genres = said(video, VideoField.GENRES, facts.genres(), roster::genres, draft.genres);
        draft.tags = said(video, VideoField.TAGS, facts.tags(), roster::tags, draft.tags);
        Set<ExternalId> ids = new HashSet<>(draft.externalIds);
        ids.addAll(told.externalIds());
        draft.externalIds = ids;
        return draft;
    }

    /** Nothing is made for a part that may not be written. */
    private static <W, T> T said(
            Video video, VideoField field, List<W> words, Function<List<W>, T> find, T present) {
        return words.isEmpty() || video.lockedFields.contains(field) ? present : find.apply(words);
    }

    /** Where the video is not like this. */
    Set<VideoField> differencesFrom(Video video) {
        Draft present = new Draft(video);
        Set<VideoField> fields = EnumSet.noneOf(VideoField.class);
        differs(fields, VideoField.TITLE, present, this, draft -> draft.title);
        differs(fields, VideoField.SORT_TITLE, present, this, Draft::plainSortTitle);
        differs(
                fields,
                VideoField.CREDITS,
                present,
                this,
                draft -> draft.credits.stream().map(Credited::parts).toList());
        differs(fields, VideoField.KIND, present, this, draft -> draft.kind);
        differs(fields, VideoField.VERSION_NAME, present, this, draft -> draft.versionName);
        differs(fields, VideoField.RELEASE, present, this, draft -> draft.release);
        differs(fields, VideoField.ALBUM, present, this, draft -> draft.album);
        differs(fields, VideoField.LABEL, present, this, draft -> draft.label);
        differs(fields, VideoField.DESCRIPTION, present, this, draft -> draft.description);
        differs(fields, VideoField.EXPLICIT, present, this, draft -> draft.explicit);
        differs(
                fields,
                VideoField.GENRES,
                present,
                this,
                draft -> keys(draft.genres, g -> g.nameKey));
        differs(fields, VideoField.TAGS, present, this, draft -> keys(draft.tags, t -> t.nameKey));
        differs(
                fields,
                VideoField.EXTERNAL_IDS,
                present,
                this,
                draft -> Set.copyOf(draft.externalIds));
        return fields;
    }

    /** What follows from the title is no sort title of its own. */
    @Nullable String plainSortTitle() {
        return sortTitle == null || sortTitle.equals(SortName.of(title, Video.MAX_TITLE))
                ? null
                : sortTitle;
    }

    private static void differs(
            Set<VideoField> fields,
            VideoField field,
            Draft was,
            Draft is,
            Function<Draft, @Nullable Object> part) {
        if (!Objects.equals(part.apply(was), part.apply(is))) {
            fields.add(field);
        }
    }

    private static <T> Set<String> keys(Set<T> words, Function<T, String> key) {
        return words.stream().map(key).collect(Collectors.toSet());
    }
}
