package org.mvidarr.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Audited;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/** The log and the database it lies in, asked through the product's own role. */
@Timeout(180)
@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {
    @Inject Event<Audited> deeds;
    @Inject AuditLog log;
    @Inject AuditTrail trail;
    @Inject UserTransaction transaction;

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    private String target;

    @BeforeEach
    void nameIt() {
        target = "t-" + UUID.randomUUID();
    }

    @Test
    void aDeedThatIsRolledBackWasNeverDone() throws Exception {
        transaction.begin();
        deeds.fire(Audited.ok("test.done", target));
        transaction.rollback();
        assertThat(found()).isEmpty();
    }

    @Test
    void aRefusalStaysWhateverBecomesOfTheTransaction() throws Exception {
        transaction.begin();
        deeds.fire(Audited.refused("test.refused", target));
        deeds.fire(Audited.failed("test.failed", target));
        transaction.rollback();
        assertThat(found())
                .extracting(AuditEvent::action)
                .containsExactly("test.failed", "test.refused");
    }

    @Test
    void aDeedOutsideOfATransactionIsWrittenAtOnce() {
        deeds.fire(Audited.ok("test.done", target).by(4711, "ghost").with("n", 1));
        AuditEvent event = found().getFirst();
        assertThat(event.username()).as("an account that never was").isEqualTo("ghost");
        assertThat(event.detail()).isEqualTo(Map.of("n", 1L));
    }

    @Test
    void aDeedThatCannotBeLoggedFails() throws Exception {
        transaction.begin();
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> deeds.fire(Audited.ok("No such form", target)));
            assertThat(transaction.getStatus())
                    .isEqualTo(jakarta.transaction.Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }
        deeds.fire(Audited.refused("No such form", target));
        assertThat(found()).as("a refusal stays a refusal").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set action = 'x'",
                "delete from audit_event",
                "truncate audit_event",
                "truncate audit_event cascade",
                "set session_replication_role = replica; delete from audit_event",
                "set mvidarr.audit_retention = 'on'; delete from audit_event"
            })
    void theDatabaseItselfRefusesToForget(String statement) throws SQLException {
        deeds.fire(Audited.ok("test.done", target));
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run.execute(statement))
                    .withMessageContaining("append-only");
            connection.rollback();
        }
        assertThat(found()).hasSize(1);
    }

    @Test
    void ageAloneTakesEventsOut() throws SQLException {
        deeds.fire(Audited.ok("test.young", target));
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(
                    "insert into audit_event (id, at, action, target, outcome) select"
                        + " nextval('audit_event_seq'), now() - interval '40 days', 'test.old', '"
                            + target
                            + "', 'OK' from generate_series(1, 3)");
        }
        assertThat(found()).hasSize(4);
        assertThat(trail.forget(Instant.now().minus(Duration.ofDays(31)))).isFalse();
        assertThat(found()).extracting(AuditEvent::action).containsExactly("test.young");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> trail.forget(Instant.now()));
        assertThat(found()).hasSize(1);
    }

    @Test
    void pagesByKeyNeitherRepeatNorSkip() {
        for (int i = 0; i < 7; i++) {
            deeds.fire(Audited.ok("test.done", target).with("n", i));
        }
        AuditFilter filter = new AuditFilter(null, null, null, null, null, target, null);
        var first = log.list(filter, AuditLog.paging(1, 3), null);
        assertThat(first.totalRecords()).isEqualTo(7);
        var second = log.list(filter, AuditLog.paging(1, 3), first.records().getLast().id());
        var third = log.list(filter, AuditLog.paging(1, 3), second.records().getLast().id());
        assertThat(List.of(first, second, third))
                .flatExtracting(page -> page.records().stream().map(AuditTrailIT::number).toList())
                .containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
    }

    private static Object number(AuditEvent event) {
        return event.detail().getOrDefault("n", -1L);
    }

    private List<AuditEvent> found() {
        return log.list(
                        new AuditFilter(null, null, null, null, null, target, null),
                        AuditLog.paging(1, 50),
                        null)
                .records();
    }
}
