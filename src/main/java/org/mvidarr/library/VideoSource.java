package org.mvidarr.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A place on the net a video can be had from. Outlived by the file, and one of many. */
@Entity
class VideoSource {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "video_source_seq")
    @SequenceGenerator(
            name = "video_source_seq",
            sequenceName = "video_source_seq",
            allocationSize = 50)
    Long id;

    @ManyToOne(optional = false)
    Video video;

    String url;
    String sourceKey;
    @Nullable String channel;
    @Nullable String title;

    @Enumerated(EnumType.STRING)
    SourceState state = SourceState.UNCHECKED;

    @Nullable String reasonCode;
    @Nullable Instant checkedAt;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected VideoSource() {}

    @SuppressWarnings("NullAway.Init")
    VideoSource(Video video, NewSource from, Instant now) {
        this.video = video;
        this.url = from.url();
        this.sourceKey = from.key();
        this.channel = from.channel();
        this.title = from.title();
        this.createdAt = now;
    }

    void becomes(SourceState next, @Nullable String reason, @Nullable Instant checked) {
        state = next;
        reasonCode = reason;
        checkedAt = checked;
    }
}
