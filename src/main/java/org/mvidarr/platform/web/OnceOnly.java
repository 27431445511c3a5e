package org.mvidarr.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.Refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps what {@link Idempotent} promises. The one place besides the doors that begins a
 * transaction: the doors join it, so that what they do and the answer kept for it are there both or
 * neither, also when the server dies in between.
 */
@Provider
@Idempotent
@Priority(Priorities.USER)
public class OnceOnly implements ContainerRequestFilter, ContainerResponseFilter {
    static final int LONGEST = 255;
    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = "mvidarr.claimed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST + "}");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    @Inject KeptAnswers answers;
    @Inject UserTransaction transaction;

    private record Claim(String caller, String key, String requestHash) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        Principal caller = request.getSecurityContext().getUserPrincipal();
        if (key == null || caller == null) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refusal.Invalid(null, "idempotency.key", LONGEST);
        }
        Claim claim = new Claim(caller.getName(), key, hash(request));
        Optional<KeptAnswer> earlier = claim(claim);
        if (earlier.isEmpty()) {
            request.setProperty(CLAIMED, claim);
            return;
        }
        rollback();
        request.abortWith(
                earlier.get().requestHash().equals(claim.requestHash())
                        ? earlier.get().again()
                        : otherRequest(request));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIMED) instanceof Claim claim)) {
            return;
        }
        request.removeProperty(CLAIMED);
        if (response.getStatus() >= 300) {
            rollback();
            return;
        }
        byte[] body = body(response);
        JsonObjectBuilder headers = Json.createObjectBuilder();
        for (String name : KEPT_HEADERS) {
            @Nullable String value = response.getHeaderString(name);
            if (value != null) {
                headers.add(name, value);
            }
        }
        answers.keep(
                claim.caller(),
                claim.key(),
                new KeptAnswer(claim.requestHash(), response.getStatus(), headers.build(), body));
        commit();
    }

    private static Response otherRequest(ContainerRequestContext request) {
        return Problem.of(
                        ProblemType.UNPROCESSABLE,
                        Messages.text(Locale.ENGLISH, "refusal.idempotency.other"),
                        request.getUriInfo().getRequestUri().getPath(),
                        "idempotency.other")
                .asResponse();
    }

    private static String hash(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String line =
                String.join(
                        " ",
                        request.getMethod(),
                        request.getUriInfo().getRequestUri().getRawPath(),
                        String.valueOf(request.getUriInfo().getRequestUri().getRawQuery()),
                        String.valueOf(request.getMediaType()));
        return Digest.of(line.getBytes(StandardCharsets.UTF_8), body);
    }

    private static byte[] body(ContainerResponseContext response) {
        if (!response.hasEntity()) {
            return new byte[0];
        }
        if (response.getEntity() instanceof byte[] bytes) {
            return bytes;
        }
        byte[] bytes = JsonText.of(response.getEntity());
        response.setEntity(bytes, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        return bytes;
    }

    private Optional<KeptAnswer> claim(Claim claim) {
        try {
            transaction.begin();
            return answers.claim(claim.caller(), claim.key(), claim.requestHash());
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            rollback();
            throw e;
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rollback() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
