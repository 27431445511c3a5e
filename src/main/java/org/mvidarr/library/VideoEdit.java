package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A video as it shall be from now on; what is left out is cleared.
 *
 * @param version the one that was read before editing
 */
public record VideoEdit(
        String title,
        List<NewCredit> credits,
        VideoKind kind,
        @Nullable String versionName,
        VideoFacts facts,
        int version) {
    public VideoEdit {
        title = Check.title(title);
        versionName = Check.within("versionName", versionName, NewVideo.MAX_VERSION_NAME);
        credits = List.copyOf(credits);
    }

    Set<VideoField> differencesFrom(Video video) {
        Set<VideoField> fields = EnumSet.noneOf(VideoField.class);
        differs(fields, VideoField.TITLE, video.title, title);
        differs(fields, VideoField.CREDITS, creditsOf(video), credits);
        differs(fields, VideoField.KIND, video.kind, kind);
        differs(fields, VideoField.VERSION_NAME, video.versionName, versionName);
        differs(fields, VideoField.RELEASE, video.release(), facts.release());
        differs(fields, VideoField.ALBUM, video.album, facts.album());
        differs(fields, VideoField.LABEL, video.label, facts.label());
        differs(fields, VideoField.DESCRIPTION, video.description, facts.description());
        List<String> genres = video.genres.stream().map(genre -> genre.name).toList();
        differs(fields, VideoField.GENRES, keys(genres), keys(facts.genres()));
        List<String> tags = video.tags.stream().map(tag -> tag.name).toList();
        differs(fields, VideoField.TAGS, keys(tags), keys(facts.tags()));
        return fields;
    }

    static List<NewCredit> creditsOf(Video video) {
        return video.credits.stream()
                .map(credit -> new NewCredit(credit.name(), credit.role))
                .toList();
    }

    private static void differs(
            Set<VideoField> fields, VideoField field, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            fields.add(field);
        }
    }

    private static Set<String> keys(List<String> names) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(Genre.keyOf(name)));
        return keys;
    }
}
