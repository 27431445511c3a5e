package org.mvidarr.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One group of settings as stored. A group nobody has touched has no row: its defaults hold. */
@Entity
class Setting {
    @Id String topic;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String value;

    Instant updatedAt;
    @Nullable Long updatedBy;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected Setting() {}

    Setting(String topic, String value, Instant now, @Nullable Long userId) {
        this.topic = topic;
        this.value = value;
        this.updatedAt = now;
        this.updatedBy = userId;
    }

    void write(String json, Instant now, @Nullable Long userId) {
        value = json;
        updatedAt = now;
        updatedBy = userId;
    }
}
