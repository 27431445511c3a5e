package org.mvidarr.platform.web;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.Refusal;
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

    @Override
    public Response toResponse(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
            if (cause instanceof JsonException || cause instanceof JsonbException) {
                return body();
            }
        }
        if (e instanceof ProcessingException) {
            return body();
        }
        Optional<Refusal> unstorable = Unstorable.in(e);
        if (unstorable.isPresent()) {
            return refused(unstorable.get());
        }
        String incident = Incident.log(LOG, uri.getRequestUri().getPath(), e);
        return Problem.of(
                        ProblemType.INTERNAL,
                        Messages.text(Locale.ENGLISH, "problem.internal", incident),
                        uri.getRequestUri().getPath(),
                        incident)
                .asResponse();
    }

    private Response refused(Refusal refusal) {
        RefusalMapper mapper = new RefusalMapper();
        mapper.uri = uri;
        return mapper.toResponse(refusal);
    }

    private Response body() {
        LOG.log(Level.DEBUG, "Unreadable body");
        return Problem.of(
                        ProblemType.INVALID,
                        Messages.text(Locale.ENGLISH, "refusal.body"),
                        uri.getRequestUri().getPath(),
                        "body")
                .asResponse();
    }
}
