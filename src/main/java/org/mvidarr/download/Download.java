package org.mvidarr.download;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A video to be fetched from the network.
 *
 * <p>WAITING until its turn comes and a server claims it; RUNNING while that server works on it and
 * keeps its heartbeat fresh, through the phases FETCH, MERGE, CHECK and MOVE. A passing trouble
 * makes it RETRYING with a time for the next try; one that will not pass, or one too many, FAILED.
 * A person may pause, cancel and retry it at any time: the row changes at once, and the server that
 * runs it sees that it is no longer its own and lets go. When a server dies its rows go back to
 * WAITING.
 */
@Entity
class Download {
    @Id Long id;

    String url;
    String sourceKey;
    @Nullable Long videoId;
    @Nullable String title;
    @Nullable String artistLine;
    String site;

    @Enumerated(EnumType.STRING)
    DownloadState state;

    @Enumerated(EnumType.STRING)
    @Nullable Phase phase;

    int priority;

    @Enumerated(EnumType.STRING)
    @Nullable Reason reasonCode;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String reasonArguments = "[]";

    long downloadedBytes;
    @Nullable Long totalBytes;
    @Nullable Long bytesPerSecond;
    @Nullable Long etaSeconds;
    int attempts;
    Instant nextTryAt;
    @Nullable String claimedBy;
    @Nullable Instant heartbeatAt;
    @Nullable Long requestedBy;
    @Nullable Long mediaFileId;
    @Nullable Long jobId;
    Instant createdAt;
    @Nullable Instant startedAt;
    @Nullable Instant endedAt;

    @Version int version;

    /**
     * Rows are written by {@link Downloads#addOpen}, which knows what to do when there is one
     * already.
     */
    @SuppressWarnings("NullAway.Init")
    protected Download() {}

    /** Who asked for it, and on what terms. */
    void isWished(NewDownload wish) {
        videoId = wish.videoId();
        priority = wish.priority();
        requestedBy = wish.userId();
    }

    boolean isRunOn(String server) {
        return state == DownloadState.RUNNING && server.equals(claimedBy);
    }

    /** A server takes it up. */
    void claim(String server, Instant now) {
        state = DownloadState.RUNNING;
        phase = Phase.FETCH;
        claimedBy = server;
        heartbeatAt = now;
        startedAt = now;
        attempts++;
        forgetReason();
        forgetProgress();
    }

    /** The server that runs it tells how far it is, and thereby that it lives. */
    void isAt(DownloadProgress progress, Instant now) {
        isIn(progress.phase(), now);
        title = progress.title() == null ? title : progress.title();
        downloadedBytes = progress.downloadedBytes();
        totalBytes = progress.totalBytes();
        bytesPerSecond = progress.bytesPerSecond();
        etaSeconds = progress.etaSeconds();
    }

    void isIn(Phase next, Instant now) {
        phase = next;
        heartbeatAt = now;
    }

    /** Its title and artists as the library knows them. */
    void isCalled(String knownTitle, @Nullable String knownArtists) {
        title = knownTitle;
        artistLine = knownArtists;
    }

    /** A try ended badly; there will be another one, or not. */
    void fail(Reason reason, List<String> arguments, int mostAttempts, Instant now) {
        because(reason, arguments);
        if (reason.passing() && attempts < mostAttempts) {
            release(DownloadState.RETRYING, now.plus(Retry.after(reason, attempts)));
        } else {
            end(reason == Reason.TOO_LARGE ? DownloadState.REJECTED : DownloadState.FAILED, now);
        }
    }

    /** The server was told to stop or has died; this was no try of its own. */
    void giveBack(boolean counts, Instant now) {
        if (!counts) {
            attempts = Math.max(0, attempts - 1);
        }
        release(DownloadState.WAITING, now);
    }

    /** It has arrived, and belongs to the library from here on. */
    void arrive(long video, long mediaFile, long job, Instant now) {
        videoId = video;
        mediaFileId = mediaFile;
        jobId = job;
        forgetReason();
        end(DownloadState.DONE, now);
    }

    /** True when that was possible. */
    boolean cancel(Instant now) {
        if (state.ended()) {
            return false;
        }
        forgetReason();
        end(DownloadState.CANCELLED, now);
        return true;
    }

    /** True when that was possible. */
    boolean pause(Instant now) {
        if (state.ended() || state == DownloadState.PAUSED) {
            return false;
        }
        forgetReason();
        release(DownloadState.PAUSED, now);
        return true;
    }

    /**
     * Now, whether it was paused, waits for its next try or is over. True when that was possible.
     */
    boolean retry(Instant now) {
        if (state == DownloadState.RUNNING
                || state == DownloadState.WAITING
                || state == DownloadState.DONE) {
            return false;
        }
        attempts = 0;
        endedAt = null;
        forgetReason();
        release(DownloadState.WAITING, now);
        return true;
    }

    void because(Reason reason, List<String> arguments) {
        reasonCode = reason;
        reasonArguments = Arguments.write(arguments);
    }

    private void release(DownloadState next, Instant when) {
        state = next;
        phase = null;
        claimedBy = null;
        heartbeatAt = null;
        bytesPerSecond = null;
        etaSeconds = null;
        nextTryAt = when;
    }

    private void end(DownloadState last, Instant now) {
        release(last, now);
        endedAt = now;
    }

    private void forgetReason() {
        reasonCode = null;
        reasonArguments = "[]";
    }

    private void forgetProgress() {
        downloadedBytes = 0;
        totalBytes = null;
        bytesPerSecond = null;
        etaSeconds = null;
    }
}
