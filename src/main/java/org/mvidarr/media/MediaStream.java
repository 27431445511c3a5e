package org.mvidarr.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

/** One stream of a probed file. Written anew by each probe, never changed. */
@Entity
class MediaStream {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_stream_seq")
    @SequenceGenerator(
            name = "media_stream_seq",
            sequenceName = "media_stream_seq",
            allocationSize = 50)
    Long id;

    long mediaFileId;
    int position;

    @Enumerated(EnumType.STRING)
    StreamKind kind;

    @Nullable String codec;
    @Nullable String profile;
    @Nullable Integer level;
    @Nullable String pixelFormat;
    @Nullable Integer bitDepth;

    @Enumerated(EnumType.STRING)
    @Nullable Hdr hdr;

    @Nullable Integer width;
    @Nullable Integer height;
    @Nullable String sampleAspect;
    @Nullable Double frameRate;
    @Nullable Integer rotation;
    @Nullable Integer channels;
    @Nullable Integer sampleRate;
    @Nullable Long bitRate;
    @Nullable String language;
    @Nullable String title;

    @Column(name = "is_default")
    boolean byDefault;

    @Column(name = "is_forced")
    boolean forced;

    @Column(name = "is_picture")
    boolean picture;

    @SuppressWarnings("NullAway.Init")
    protected MediaStream() {}

    @SuppressWarnings("NullAway.Init")
    MediaStream(long mediaFileId, ProbedStream stream) {
        this.mediaFileId = mediaFileId;
        position = stream.position();
        kind = stream.kind();
        codec = stream.codec();
        profile = stream.profile();
        level = stream.level();
        pixelFormat = stream.pixelFormat();
        bitDepth = stream.bitDepth();
        hdr = stream.hdr();
        width = stream.width();
        height = stream.height();
        sampleAspect = stream.sampleAspect();
        frameRate = stream.frameRate();
        rotation = stream.rotation();
        channels = stream.channels();
        sampleRate = stream.sampleRate();
        bitRate = stream.bitRate();
        language = stream.language();
        title = stream.title();
        byDefault = stream.byDefault();
        forced = stream.forced();
        picture = stream.attachedPicture();
    }
}
