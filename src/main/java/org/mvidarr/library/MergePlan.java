package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a merge makes of the records of several videos: what the kept one says stays, what it does
 * not say is taken from the first of the others that does, and genres and tags are brought
 * together. A field that is locked on the kept one stays even when it is empty.
 *
 * @param result the kept video as it will be
 * @param takenFrom fields that come from another, and from which; with genres and tags the first
 *     that adds to them
 * @param wanted whether one of them is wanted and the kept one is not yet
 */
public record MergePlan(VideoEdit result, Map<VideoField, Long> takenFrom, boolean wanted) {

    /**
     * @param others in the order in which they are asked
     */
    static MergePlan of(VideoDetail kept, List<VideoDetail> others) {
        return new Choosing(kept, others).plan();
    }

    /** One plan in the making. */
    private static final class Choosing {
        private final VideoDetail kept;
        private final List<VideoDetail> others;
        private final Map<VideoField, Long> taken = new EnumMap<>(VideoField.class);

        Choosing(VideoDetail kept, List<VideoDetail> others) {
            this.kept = kept;
            this.others = others;
        }

        MergePlan plan() {
            VideoBody present = VideoBody.of(kept);
            VideoBody merged =
                    new VideoBody(
                            present.title(),
                            present.sortTitle(),
                            first(VideoField.CREDITS, video -> VideoBody.of(video).artists()),
                            present.kind(),
                            present.versionName(),
                            first(VideoField.RELEASE, VideoDetail::released),
                            first(VideoField.ALBUM, VideoDetail::album),
                            first(VideoField.LABEL, VideoDetail::label),
                            first(VideoField.DESCRIPTION, VideoDetail::description),
                            first(VideoField.EXPLICIT, VideoDetail::explicit),
                            together(VideoField.GENRES, VideoDetail::genres),
                            together(VideoField.TAGS, VideoDetail::tags),
                            null,
                            null,
                            null,
                            null);
            VideoEdit edit = merged.asEdit(kept.summary().version());
            return new MergePlan(
                    new VideoEdit(
                            edit.title(),
                            edit.credits(),
                            edit.kind(),
                            edit.versionName(),
                            edit.facts(),
                            null,
                            locks(),
                            edit.version()),
                    Map.copyOf(taken),
                    kept.intent() == VideoIntent.KNOWN
                            && others.stream().anyMatch(v -> v.intent() == VideoIntent.WANTED));
        }

        private <T> @Nullable T first(VideoField field, Function<VideoDetail, @Nullable T> part) {
            T present = part.apply(kept);
            if (!isEmpty(present) || kept.lockedFields().contains(field)) {
                return present;
            }
            for (VideoDetail other : others) {
                T value = part.apply(other);
                if (!isEmpty(value)) {
                    taken.put(field, other.summary().id());
                    return value;
                }
            }
            return present;
        }

        private List<String> together(VideoField field, Function<VideoDetail, List<String>> part) {
            Set<String> names = new LinkedHashSet<>(part.apply(kept));
            if (!kept.lockedFields().contains(field)) {
                for (VideoDetail other : others) {
                    if (names.addAll(part.apply(other))) {
                        taken.putIfAbsent(field, other.summary().id());
                    }
                }
            }
            return List.copyOf(names);
        }

        /** A value that was locked where it comes from stays locked. */
        private Set<VideoField> locks() {
            Set<VideoField> locks = EnumSet.noneOf(VideoField.class);
            locks.addAll(kept.lockedFields());
            taken.forEach(
                    (field, id) ->
                            others.stream()
                                    .filter(other -> other.summary().id() == id)
                                    .filter(other -> other.lockedFields().contains(field))
                                    .forEach(other -> locks.add(field)));
            return locks;
        }

        private static boolean isEmpty(@Nullable Object value) {
            return value == null || value instanceof Collection<?> list && list.isEmpty();
        }
    }
}
