package org.mvidarr.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;

import java.time.Instant;

/**
 * A file with a film in it. It begins staged, when a download has brought it, or in the library,
 * when a scan has found it; a staged one moves into the library once. Found, it is probed and then
 * either known or broken; when its size or time changes it is merely found again. It may be missing
 * for a while, as disks are, without losing what is known of it.
 */
@Entity
class MediaFile {
    private static final int LONGEST_TAG = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_file_seq")
    @SequenceGenerator(
            name = "media_file_seq",
            sequenceName = "media_file_seq",
            allocationSize = 50)
    Long id;

    @Nullable Long videoId;

    /** The video a person took it away from; it is not identified again by itself. */
    @Nullable Long setAsideFrom;

    @Enumerated(EnumType.STRING)
    MediaPlace place;

    @Nullable Long rootFolderId;

    String relativePath;
    long sizeBytes;
    Instant modifiedAt;

    @Enumerated(EnumType.STRING)
    MediaState state = MediaState.FOUND;

    @Nullable Instant missingSince;
    @Nullable String reasonCode;
    @Nullable String container;
    @Nullable Long durationMillis;
    @Nullable Long bitRate;
    @Nullable String videoCodec;
    @Nullable String audioCodec;
    @Nullable Integer width;
    @Nullable Integer height;
    @Nullable Double frameRate;
    @Nullable String tagTitle;
    @Nullable String tagArtist;
    @Nullable Instant probedAt;
    @Nullable Instant placedAt;
    Instant createdAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected MediaFile() {}

    /** A file a download has brought. */
    @SuppressWarnings("NullAway.Init")
    MediaFile(long videoId, SeenFile file, Instant now) {
        this.videoId = videoId;
        place = MediaPlace.STAGED;
        relativePath = file.relativePath();
        sizeBytes = file.sizeBytes();
        modifiedAt = file.modifiedAt();
        createdAt = now;
    }

    void probed(Probe probe, Instant now) {
        Size shown = probe.shown();
        state = MediaState.PROBED;
        reasonCode = null;
        container = probe.container();
        durationMillis = probe.durationMillis();
        bitRate = probe.bitRate();
        videoCodec = probe.video().codec();
        audioCodec = probe.audio().map(ProbedStream::codec).orElse(null);
        width = Math.min(shown.width(), 65_536);
        height = Math.min(shown.height(), 65_536);
        frameRate = probe.video().frameRate();
        tagTitle = cut(probe.title());
        tagArtist = cut(probe.artist());
        probedAt = now;
    }

    /**
     * @param code why, as a bundle key under {@code refusal.}
     */
    void broken(String code, Instant now) {
        state = MediaState.BROKEN;
        reasonCode = code;
        probedAt = now;
    }

    /**
     * It has been moved, from staging or from elsewhere in the library. Its content is the same.
     */
    void placed(long root, SeenFile file, Instant now) {
        place = MediaPlace.LIBRARY;
        rootFolderId = root;
        relativePath = file.relativePath();
        sizeBytes = file.sizeBytes();
        modifiedAt = file.modifiedAt();
        missingSince = null;
        placedAt = now;
    }

    /** It is of this video. */
    void attach(long video) {
        videoId = video;
        setAsideFrom = null;
    }

    /** It is of no video any more, and nobody but a person says otherwise. */
    void setAside() {
        setAsideFrom = videoId == null ? setAsideFrom : videoId;
        videoId = null;
    }

    /** Other tags were written into it where it lies. */
    void rewritten(SeenFile file) {
        sizeBytes = file.sizeBytes();
        modifiedAt = file.modifiedAt();
    }

    private static @Nullable String cut(@Nullable String tag) {
        return tag == null ? null : Clipped.to(LONGEST_TAG, tag);
    }
}
