package org.mvidarr.identity.sso;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.egress.AllowList;
import org.mvidarr.platform.egress.EgressClient;
import org.mvidarr.platform.egress.EgressPolicy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Carries what the library asks of one provider: through the egress gate, never in clear over a
 * network, with the gate's limits of time and size. The provider's own host may be private, all
 * others it names must be public.
 */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {
    /** Written by the client itself. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "host");

    private final EgressClient client;
    private final EgressPolicy policy;
    private final AllowList ownHosts;

    ProviderHttp(EgressClient client, EgressPolicy policy, AllowList ownHosts) {
        this.client = client;
        this.policy = policy;
        this.ownHosts = ownHosts;
    }

    /** An address would send secrets in clear over a network. */
    static final class InsecureException extends IOException {
        private static final long serialVersionUID = 1L;

        InsecureException(String host) {
            super("Not https: " + host);
        }
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaderMap()
                .forEach(
                        (name, values) -> {
                            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                                headers.put(name, values);
                            }
                        });
        headers.putIfAbsent("Accept", List.of("application/json"));
        headers.putIfAbsent("User-Agent", List.of("MVidarr"));
        EgressClient.Answer answer =
                ask(
                        new EgressClient.Question(
                                request.getMethod().name(),
                                request.getURI(),
                                headers,
                                request.getBody()));
        HTTPResponse response = new HTTPResponse(answer.status());
        answer.headers()
                .forEach((name, values) -> response.setHeader(name, values.toArray(new String[0])));
        response.setBody(answer.body());
        return response;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        EgressClient.Answer answer = get(URI.create(url.toString()));
        if (answer.status() != 200) {
            throw new IOException("Status " + answer.status());
        }
        return new Resource(answer.body(), "application/json");
    }

    EgressClient.Answer get(URI address) throws IOException {
        return ask(
                new EgressClient.Question(
                        "GET",
                        address,
                        Map.of(
                                "Accept", List.of("application/json"),
                                "User-Agent", List.of("MVidarr")),
                        null));
    }

    /** Whether a browser may be sent there, or secrets. */
    boolean isFit(URI address) {
        try {
            return policy.isConfidential(address.toString());
        } catch (Refusal.Invalid e) {
            return false;
        }
    }

    private EgressClient.Answer ask(EgressClient.Question question) throws IOException {
        if (!isFit(question.address())) {
            throw new InsecureException(String.valueOf(question.address().getHost()));
        }
        return client.ask(question, ownHosts);
    }
}
