package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.download.FetchOutcome.Failed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The other door of the queue, for the workers: claim, report, give back. Every report says whether
 * the download is still this server's; when it is not, a person has changed it or another server
 * took it over, and the worker has to let go without another word.
 */
@ApplicationScoped
@Transactional
class Attempts {
    /** A server that has not been heard of for so long is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    @Inject Downloads rows;
    @Inject DownloadSettings settings;
    @Inject Clock clock;
    @Inject DownloadNews news;

    /**
     * Takes up the download whose turn it is.
     *
     * @param besides ids whose former run is not quite over on this server
     */
    Optional<Claim> claim(Collection<Long> besides) {
        rows.queueUp();
        Instant now = clock.instant();
        Long[] busy = besides.isEmpty() ? new Long[] {0L} : besides.toArray(Long[]::new);
        Optional<Download> next =
                rows.next(now, now.minus(settings.sitePause()), busy).stream()
                        .findFirst()
                        .flatMap(this::locked);
        next.ifPresent(
                download -> {
                    download.claim(settings.server(), now);
                    changed(download.id);
                });
        return next.map(download -> new Claim(download.id, download.url));
    }

    /** False when it is no longer ours. */
    boolean progress(long id, DownloadProgress progress) {
        return report(id, download -> download.isAt(progress, clock.instant()));
    }

    /** False when it is no longer ours. */
    boolean enter(long id, Phase phase) {
        return report(id, download -> download.isIn(phase, clock.instant()));
    }

    /** Says that this server lives and is at it. False when it is no longer ours. */
    boolean beat(long id) {
        return rows.beat(id, settings.server(), clock.instant()) == 1;
    }

    void fail(long id, Failed failed) {
        ours(id).ifPresent(
                        download -> {
                            Instant now = clock.instant();
                            download.fail(
                                    failed.reason(), failed.arguments(), settings.attempts(), now);
                            if (failed.reason() == Reason.SLOWED) {
                                // What the site said to one it means for all.
                                rows.slowDown(
                                        download.site,
                                        download.reasonArguments,
                                        download.nextTryAt);
                            }
                            news.noteFailure(download);
                            changed(id);
                        });
    }

    /** For when this server stops; another, or this one later, takes it up. */
    void giveBack(long id) {
        ours(id).ifPresent(
                        download -> {
                            download.giveBack(false, clock.instant());
                            changed(id);
                        });
    }

    /**
     * Puts downloads of dead servers back in line.
     *
     * @param starting whether this server has only just started, so that rows in its name are a
     *     dead predecessor's
     * @return how many
     */
    int takeBack(boolean starting) {
        Instant now = clock.instant();
        List<Long> abandoned =
                rows.abandoned(now.minus(SILENCE), starting ? settings.server() : "");
        for (Long id : abandoned) {
            locked(id)
                    .ifPresent(
                            download -> {
                                // A download that kills its server each time must not do so for
                                // ever.
                                if (download.attempts >= settings.attempts()) {
                                    download.fail(
                                            Reason.INTERRUPTED,
                                            List.of(),
                                            settings.attempts(),
                                            now);
                                    news.noteFailure(download);
                                } else {
                                    download.giveBack(true, now);
                                    download.because(Reason.INTERRUPTED, List.of());
                                }
                                changed(id);
                            });
        }
        return abandoned.size();
    }

    /** Empty when it has been removed. */
    Optional<DownloadState> state(long id) {
        return Optional.ofNullable(rows.entityManager().find(Download.class, id))
                .map(download -> download.state);
    }

    private boolean report(long id, Consumer<Download> news) {
        Optional<Download> download = ours(id);
        download.ifPresent(news);
        changed(id);
        return download.isPresent();
    }

    private Optional<Download> ours(long id) {
        return locked(id).filter(download -> download.isRunOn(settings.server()));
    }

    private Optional<Download> locked(long id) {
        @Nullable Download found =
                rows.entityManager().find(Download.class, id, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(found);
    }

    private void changed(long id) {
        news.changed(id);
    }
}
