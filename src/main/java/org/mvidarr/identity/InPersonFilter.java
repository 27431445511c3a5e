package org.mvidarr.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Keeps what {@link InPerson} says; after the roles were looked at. */
@Provider
@InPerson
@Priority(Priorities.AUTHORIZATION + 1)
public class InPersonFilter implements ContainerRequestFilter {
    @Inject Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.requirePerson();
    }
}
