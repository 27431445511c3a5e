package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Door to the versions of one song: the official video, the live one, the lyric one. Two videos
 * that are linked share a song; linking versions of two songs makes one song of them.
 */
@ApplicationScoped
@Transactional
public class VideoVersions {
    /** Most versions of one song. */
    public static final int MOST = 200;

    private static final int MOST_PROPOSED = 12;
    private static final String TURN = "songs";

    @Inject Songs songs;
    @Inject Artists artists;
    @Inject VideoCatalog catalog;
    @Inject VideoWriting writing;
    @Inject VideoHistory history;
    @Inject Clock clock;

    /** The other versions, the official ones first. */
    public List<VideoView> of(long id) {
        Long song = catalog.get(id).songId();
        return song == null ? List.of() : catalog.views(songs.othersOf(song, id));
    }

    /** Videos of the same title by the same first artist that are no versions of it yet. */
    public List<VideoView> proposed(long id) {
        catalog.get(id);
        return catalog.views(songs.alike(id, MOST_PROPOSED));
    }

    /**
     * Says that two videos are versions of one song.
     *
     * @throws Refusal.Invalid when it is one video
     * @throws Refusal.Conflict when the song would have more than {@value #MOST} versions
     */
    public List<VideoView> link(long id, long otherId) {
        if (id == otherId) {
            throw new Refusal.Invalid("videoId", "library.version-itself");
        }
        artists.reserve(TURN);
        Video one = writing.locked(Math.min(id, otherId));
        Video two = writing.locked(Math.max(id, otherId));
        Song song = shared(one, two);
        if (songs.countOf(song.id) > MOST) {
            throw new Refusal.Conflict("library.too-many-versions", MOST);
        }
        note(id, otherId, VideoEventKind.VERSION_LINKED);
        return of(id);
    }

    /** Says that a video is no version of the song it is linked to. */
    public void unlink(long id) {
        artists.reserve(TURN);
        Video video = writing.locked(id);
        Song song = video.song;
        if (song == null) {
            throw new Refusal.Conflict("library.no-version");
        }
        song(video, null);
        List<Long> left = songs.othersOf(song.id, id);
        if (left.size() == 1) {
            Video last = writing.locked(left.getFirst());
            last.song = null;
            writing.written(last);
        }
        if (left.size() < 2) {
            songs.entityManager().remove(song);
        }
        history.note(id, VideoEventKind.VERSION_UNLINKED, null, Map.of("song", song.title));
    }

    private Song shared(Video one, Video two) {
        Song present = one.song == null ? two.song : one.song;
        Song song = present == null ? made(one) : present;
        Song other = two.song;
        if (other != null && !other.id.equals(song.id)) {
            songs.move(other.id, song.id, clock.instant());
            songs.entityManager().refresh(two);
            songs.entityManager().remove(other);
        }
        song(one, song);
        song(two, song);
        return song;
    }

    private Song made(Video video) {
        Song song = new Song(video.title, clock.instant());
        songs.entityManager().persist(song);
        return song;
    }

    /** What a person has said here no source changes. */
    private void song(Video video, @Nullable Song song) {
        if (video.song != song) {
            video.song = song;
        }
        video.lock(VideoField.SONG);
        writing.written(video);
    }

    private void note(long id, long otherId, VideoEventKind kind) {
        history.note(id, kind, null, Map.of("other", otherId));
        history.note(otherId, kind, null, Map.of("other", id));
    }
}
