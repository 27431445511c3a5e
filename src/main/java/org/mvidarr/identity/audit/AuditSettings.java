package org.mvidarr.identity.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.mvidarr.settings.Topic;

/**
 * How long the log is kept.
 *
 * @param keepDays the database itself refuses to remove anything much younger than the least
 */
@Topic("audit")
public record AuditSettings(@Min(30) @Max(3650) int keepDays) {
    public static AuditSettings defaults() {
        return new AuditSettings(365);
    }
}
