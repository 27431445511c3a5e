package org.mvidarr.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.tools.ToolStatus;
import org.mvidarr.platform.tools.Tools;

import java.util.Locale;

/**
 * The outside programs. Always UP: without them the library can still be browsed and played, so a
 * balancer must not take the server away. What is missing stands in the data, with its remedy.
 */
@Readiness
@ApplicationScoped
public class ToolHealth implements HealthCheck {
    @Inject Tools tools;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("tools").up();
        for (ToolStatus tool : tools.all()) {
            answer.withData(
                    tool.name(),
                    tool.ok() ? tool.version() + " " + tool.origin() : tool.state().name());
            if (tool.remedy() != null) {
                answer.withData(
                        tool.name() + ".remedy", Messages.text(Locale.ENGLISH, tool.remedy()));
            }
        }
        return answer.build();
    }
}
