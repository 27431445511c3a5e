package org.mvidarr.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Before all others: shows a request that came through a proxy as the client sent it. */
public class ForwardedFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean proxied = Proxies.configured().include(request.getRemoteAddr());
        Client client = Client.of(request);
        chain.doFilter(proxied ? new ForwardedRequest(request, client) : request, response);
    }
}
