package org.mvidarr.platform.egress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks other servers for small texts, through {@link EgressProxy} like all that goes out. Follows
 * no redirects. Thread-safe.
 */
@ApplicationScoped
public class EgressClient {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LARGEST_BYTES = 512 * 1024;

    @Inject EgressProxy proxy;

    /**
     * @param headers as they are sent
     * @param body null for none
     */
    public record Question(
            String method, URI address, Map<String, List<String>> headers, @Nullable String body) {
        @Override
        public String toString() {
            return method + " " + address.getHost();
        }
    }

    /**
     * @param body taken for UTF-8
     */
    public record Answer(int status, Map<String, List<String>> headers, String body) {
        @Override
        public String toString() {
            return "Answer " + status;
        }
    }

    /** The address may not be reached from here, or nobody is there; the code says which. */
    public static final class UnreachableException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String code;

        UnreachableException(EgressPass.Refused refused) {
            super(refused.code() + ": " + refused.host());
            this.code = refused.code();
        }

        /** Such as {@code egress.address} or {@code egress.unreachable}. */
        public String code() {
            return code;
        }
    }

    /**
     * @param also a host with its port, or an address, that may be reached although it is not
     *     public
     * @throws UnreachableException when it may not be reached or cannot be
     * @throws IOException when the whole takes longer than ten seconds, or the answer is larger
     *     than half a megabyte or none at all
     */
    public Answer ask(Question question, AllowList also) throws IOException {
        try (EgressPass pass = proxy.open(also)) {
            try {
                HttpResponse<byte[]> answer = exchange(question, pass);
                refuseWhatWasRefused(pass);
                return new Answer(
                        answer.statusCode(),
                        answer.headers().map(),
                        new String(answer.body(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                refuseWhatWasRefused(pass);
                throw e;
            }
        }
    }

    private static void refuseWhatWasRefused(EgressPass pass) throws UnreachableException {
        List<EgressPass.Refused> refusals = pass.refusals();
        if (!refusals.isEmpty()) {
            throw new UnreachableException(refusals.getLast());
        }
    }

    private static HttpResponse<byte[]> exchange(Question question, EgressPass pass)
            throws IOException {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(
                                ProxySelector.of(
                                        new InetSocketAddress("127.0.0.1", pass.proxy().getPort())))
                        .build();
        try {
            return client.sendAsync(
                            request(question, pass),
                            HttpResponse.BodyHandlers.limiting(
                                    HttpResponse.BodyHandlers.ofByteArray(), LARGEST_BYTES))
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("No complete answer within " + LONGEST.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure
                    : new IOException("No answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        } finally {
            client.shutdownNow();
        }
    }

    private static HttpRequest request(Question question, EgressPass pass) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(question.address())
                        .method(
                                question.method(),
                                question.body() == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(question.body()));
        question.headers()
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.header("Proxy-Authorization", pass.authorization()).build();
    }
}
