package org.mvidarr.identity.guard;

import io.github.bucket4j.ConsumptionProbe;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.web.AddressBlock;
import org.mvidarr.platform.web.Client;
import org.mvidarr.platform.web.Problem;

import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Limits how often somebody asks the API, and says so with the headers of
 * draft-ietf-httpapi-ratelimit-headers-11: {@code RateLimit-Policy} names the bucket's size ({@code
 * q}) and the seconds in which it fills ({@code w}), {@code RateLimit} what is left of it ({@code
 * r}) and the seconds until it is full again ({@code t}). Films, pictures and pages are not
 * counted.
 */
public class RateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject transient KnownProtection protection;
    @Inject transient RateBuckets buckets;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ProtectionSettings settings = protection.get();
        if (!settings.limitRate()) {
            chain.doFilter(request, response);
            return;
        }
        Principal user = request.getUserPrincipal();
        String policy = user == null ? "address" : "user";
        Allowance allowance = user == null ? settings.strangers() : settings.users();
        String caller =
                user == null
                        ? "a " + AddressBlock.of(Client.of(request).address())
                        : "u " + user.getName();
        ConsumptionProbe probe = buckets.take(caller, allowance);
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(policy, allowance.burst(), allowance.window()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(
                                policy,
                                probe.getRemainingTokens(),
                                seconds(probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    private static void refuse(HttpServletResponse response, long wait) throws IOException {
        response.setHeader("Retry-After", Long.toString(wait));
        Problem.write(
                response,
                ProblemType.TOO_MANY,
                "rate",
                Messages.text(Locale.ENGLISH, "refusal.rate", wait));
    }
}
