package org.mvidarr.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Root of the API. Version 1 only grows; what would break it becomes version 2. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "MVidarr",
                        version = "1",
                        description =
                                "The music-video library over HTTP. Resources are singular, lists"
                                    + " are paged, errors are application/problem+json. Sign in at"
                                    + " /login; the session cookie then opens the API too."))
public class RestApplication extends Application {}
