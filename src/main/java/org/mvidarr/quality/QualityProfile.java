package org.mvidarr.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.mvidarr.library.NameKey;

import java.time.Instant;

/**
 * How good a film has to be, by the lines of its picture. One profile is the standard and holds for
 * every artist who has none of his own; it can be handed over but not deleted.
 */
@Entity
class QualityProfile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "quality_profile_seq")
    @SequenceGenerator(
            name = "quality_profile_seq",
            sequenceName = "quality_profile_seq",
            allocationSize = 50)
    Long id;

    String name;
    String nameKey;
    int minimumHeight;
    int cutoffHeight;
    int maximumHeight;
    boolean upgradesAllowed;
    boolean standard;
    Instant createdAt;
    Instant updatedAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected QualityProfile() {}

    @SuppressWarnings("NullAway.Init")
    QualityProfile(NewQualityProfile wanted, Instant now) {
        write(wanted, now);
        createdAt = now;
    }

    final void write(NewQualityProfile wanted, Instant now) {
        name = wanted.name();
        nameKey = NameKey.of(wanted.name());
        minimumHeight = wanted.minimumHeight();
        cutoffHeight = wanted.cutoffHeight();
        maximumHeight = wanted.maximumHeight();
        upgradesAllowed = wanted.upgradeAllowed();
        standard = wanted.standard();
        updatedAt = now;
    }
}
