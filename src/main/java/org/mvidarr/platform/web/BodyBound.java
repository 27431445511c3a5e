package org.mvidarr.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.ProblemType;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps bodies within {@link BodyLimit}, whether they say how long they are or not. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyBound implements ContainerRequestFilter {
    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable BodyLimit own = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        int most = own == null ? BodyLimit.USUAL : own.value();
        @Nullable String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isMore(length, most)) {
            throw tooLarge();
        }
        MediaType type = request.getMediaType();
        if (type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            // The server reads forms itself, unless somebody touches the stream.
            if (length == null) {
                throw new ClientErrorException(ProblemType.LENGTH_REQUIRED.status());
            }
            return;
        }
        request.setEntityStream(new Bounded(request.getEntityStream(), most));
    }

    private static boolean isMore(String length, int most) {
        try {
            return Long.parseLong(length.strip()) > most;
        } catch (NumberFormatException e) {
            // Such as the two equal ones of HTTP/2; reading tells.
            return false;
        }
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(ProblemType.TOO_LARGE.status());
    }

    /** Ends with a refusal instead of the byte after the last that is taken. */
    static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
