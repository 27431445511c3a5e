package org.mvidarr.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A request as the client sent it to the proxy in front of us. */
class ForwardedRequest extends HttpServletRequestWrapper {
    private final Client client;

    ForwardedRequest(HttpServletRequest request, Client client) {
        super(request);
        this.client = client;
    }

    @Override
    public String getRemoteAddr() {
        return client.address();
    }

    @Override
    public String getRemoteHost() {
        return client.address();
    }

    @Override
    public boolean isSecure() {
        return client.secure();
    }

    @Override
    public String getScheme() {
        return client.secure() ? "https" : "http";
    }

    @Override
    public String getServerName() {
        String host = client.host();
        if (host == null) {
            return super.getServerName();
        }
        int port = portAt(host);
        return port < 0 ? host : host.substring(0, port);
    }

    @Override
    public int getServerPort() {
        String host = client.host();
        int port = host == null ? -1 : portAt(host);
        if (host == null || port < 0) {
            return client.secure() ? 443 : 80;
        }
        return Integer.parseInt(host.substring(port + 1));
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(client.origin()).append(getRequestURI());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Host") ? client.host() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String host = client.host();
        return name.equalsIgnoreCase("Host") && host != null
                ? Collections.enumeration(List.of(host))
                : super.getHeaders(name);
    }

    /** Where the colon before the port stands; negative when there is none. */
    private static int portAt(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? colon : -1;
    }
}
