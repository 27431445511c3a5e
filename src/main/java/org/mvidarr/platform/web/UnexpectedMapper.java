package org.mvidarr.platform.web;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.database.Contention;
import org.mvidarr.platform.database.Unstorable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything else: logged once with an incident id, of which the caller learns the id and nothing
 * more.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger("org.mvidarr.web");

    @Context UriInfo uri;
    @Context HttpHeaders headers;

    @Override
    public Response toResponse(Throwable e) {
        Optional<Refusal> refusal = refusalIn(e);
        if (refusal.isPresent()) {
            return RefusalMapper.answer(refusal.get(), uri, headers);
        }
        String path = uri.getRequestUri().getPath();
        if (e instanceof ProcessingException || isUnreadable(e)) {
            LOG.log(Level.DEBUG, "Unreadable body");
            return Problem.of(
                            ProblemType.INVALID,
                            Messages.text(Locale.ENGLISH, "refusal.body"),
                            path,
                            "body")
                    .asResponse();
        }
        return incident(e, path).asResponse();
    }

    /**
     * What a fault amounts to that is no answer to a request of its own; the unexpected is logged.
     *
     * @param where for the log
     */
    static Problem problemOf(RuntimeException e, String where) {
        return refusalIn(e)
                .map(refusal -> Problem.of(refusal, null, false))
                .orElseGet(() -> incident(e, where));
    }

    private static Optional<Refusal> refusalIn(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Unstorable.in(e).or(() -> Contention.in(e));
    }

    private static boolean isUnreadable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonException || cause instanceof JsonbException) {
                return true;
            }
        }
        return false;
    }

    private static Problem incident(Throwable e, String where) {
        String incident = Incident.log(LOG, where, e);
        return Problem.of(
                ProblemType.INTERNAL,
                Messages.text(Locale.ENGLISH, "problem.internal", incident),
                where,
                incident);
    }
}
