package org.mvidarr.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Root of the API. Version 1 only grows; what would break it becomes version 2. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "MVidarr",
                        version = "1",
                        description =
                                "The music-video library over HTTP. Resources are singular, lists"
                                    + " are paged, errors are application/problem+json. Programs"
                                    + " send an API key or an access token; in a browser the"
                                    + " session of /login opens the API too."),
        security = {
            @SecurityRequirement(name = "apiKey"),
            @SecurityRequirement(name = "password", scopes = "api")
        })
public class RestApplication extends Application {}
