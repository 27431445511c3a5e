package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The same change for many videos; null and empty change nothing.
 *
 * @param reason why the status changes, for the history
 * @param lock fields that no source may change from now on
 * @param unlock fields that sources may change again; what the change itself writes stays locked
 */
public record BulkEdit(
        @Nullable VideoIntent intent,
        @Nullable String reason,
        @Nullable VideoKind kind,
        @Nullable Words genres,
        @Nullable Words tags,
        Set<VideoField> lock,
        Set<VideoField> unlock) {
    private static final int MOST_WORDS = 100;

    /** How words are applied. */
    public enum Apply {
        ADD,
        REMOVE,
        REPLACE
    }

    /** Genres or tags, and what to do with them. */
    public record Words(Apply apply, List<String> names) {
        public Words {
            names = names.stream().filter(n -> !n.isBlank()).map(String::strip).toList();
            if (names.size() > MOST_WORDS) {
                throw new Refusal.Invalid(null, "library.too-many", MOST_WORDS);
            }
        }

        List<String> over(List<String> present) {
            Set<String> keys = new LinkedHashSet<>(names.stream().map(Genre::keyOf).toList());
            return switch (apply) {
                case REPLACE -> names;
                case REMOVE ->
                        present.stream().filter(n -> !keys.contains(Genre.keyOf(n))).toList();
                case ADD -> {
                    Set<String> all = new LinkedHashSet<>(present);
                    all.addAll(names);
                    yield List.copyOf(all);
                }
            };
        }
    }

    public BulkEdit {
        reason = Check.within("reason", reason, 300);
        lock = Set.copyOf(lock);
        unlock = Set.copyOf(unlock);
    }

    /** Whether there is anything to do. */
    public boolean isEmpty() {
        return intent == null
                && kind == null
                && genres == null
                && tags == null
                && lock.isEmpty()
                && unlock.isEmpty();
    }

    /** What it makes of one video. */
    VideoEdit over(VideoDetail video) {
        VideoEdit present = VideoBody.of(video).asEdit(video.summary().version());
        VideoFacts facts = present.facts();
        Set<VideoField> locks = new LinkedHashSet<>(video.lockedFields());
        locks.addAll(lock);
        locks.removeAll(unlock);
        return new VideoEdit(
                present.title(),
                present.credits(),
                kind == null ? present.kind() : kind,
                present.versionName(),
                new VideoFacts(
                        facts.release(),
                        facts.album(),
                        facts.label(),
                        facts.description(),
                        genres == null ? facts.genres() : genres.over(facts.genres()),
                        tags == null ? facts.tags() : tags.over(facts.tags()),
                        facts.sortTitle(),
                        facts.explicit()),
                null,
                locks,
                present.version());
    }
}
