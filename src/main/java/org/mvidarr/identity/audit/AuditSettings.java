package org.mvidarr.identity.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;
import org.mvidarr.settings.Unit;

/**
 * How long the log is kept.
 *
 * @param keepDays the database itself refuses to remove anything much younger than the least
 */
@Topic(value = "audit", section = Section.SECURITY)
public record AuditSettings(@Unit("days") @Min(30) @Max(3650) int keepDays) {
    public static AuditSettings defaults() {
        return new AuditSettings(365);
    }
}
