package org.mvidarr.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.identity.AccountView;
import org.mvidarr.identity.Accounts;
import org.mvidarr.identity.Look;
import org.mvidarr.identity.NewInvitation;
import org.mvidarr.identity.Role;
import org.mvidarr.identity.Secrets;
import org.mvidarr.identity.SignedIn;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/** What time does to logins: the rows are made older instead of waiting. */
@Timeout(120)
@ExtendWith(ArquillianExtension.class)
class LoginLimitsIT {
    private static final Visitor HERE = new Visitor("192.0.2.7", "Firefox/128.0 Linux");

    @Inject LoginSessions sessions;

    @Inject LiveLogins live;

    @Inject RememberedLogins remembered;

    @Inject Accounts accounts;

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    @Test
    void anIdleBrowserIsSignedOut() throws SQLException {
        UUID login = sessions.begin(somebody(), HERE, Map.of());
        make("last_seen_at = last_seen_at - interval '11 hours 59 minutes'", login);
        assertThat(live.caller(login, HERE, null)).isPresent();
        make("last_seen_at = last_seen_at - interval '12 hours 1 minute'", login);
        assertThat(live.caller(login, HERE, null)).isEmpty();
    }

    @Test
    void aBusyBrowserIsSignedOutInTheEnd() throws SQLException {
        UUID login = sessions.begin(somebody(), HERE, Map.of());
        make("expires_at = expires_at - interval '29 days 23 hours'", login);
        assertThat(live.caller(login, HERE, null)).isPresent();
        make("expires_at = expires_at - interval '2 hours'", login);
        assertThat(live.caller(login, HERE, null)).isEmpty();
    }

    @Test
    void aRememberedOneIsNotSignedOutForBeingIdle() throws SQLException {
        UUID login = sessions.begin(somebody(), HERE, Map.of());
        RememberToken token = remembered.remember(login).orElseThrow();
        make("last_seen_at = last_seen_at - interval '20 days'", login);
        assertThat(remembered.resume(token, HERE)).isPresent();
        make("expires_at = expires_at - interval '31 days'", login);
        assertThat(remembered.resume(token, HERE)).isEmpty();
    }

    @Test
    void theTokenBeforeTheNewestIsTakenForAMinute() throws SQLException {
        UUID login = sessions.begin(somebody(), HERE, Map.of());
        RememberToken first = remembered.remember(login).orElseThrow();
        RememberToken second = fresh(first).orElseThrow();
        assertThat(live.caller(login, HERE, Secrets.hash(second.secret()))).isPresent();
        assertThat(fresh(first)).as("gets in and keeps what it has").isEmpty();
        assertThat(live.caller(login, HERE, null)).isPresent();

        make("rotated_at = rotated_at - interval '61 seconds'", login);
        assertThat(remembered.resume(first, HERE)).isEmpty();
        assertThat(live.caller(login, HERE, null)).as("theft").isEmpty();
    }

    @Test
    void anAnswerThatGotLostIsNoTheft() throws SQLException {
        UUID login = sessions.begin(somebody(), HERE, Map.of());
        RememberToken first = remembered.remember(login).orElseThrow();
        fresh(first).orElseThrow();
        make("rotated_at = rotated_at - interval '3 days'", login);
        RememberToken third = fresh(first).orElseThrow();
        assertThat(third.secret()).isNotEqualTo(first.secret());
        assertThat(fresh(third)).isPresent();
    }

    @Test
    void theLostTokenIsWorthNothingInOtherHands() throws SQLException {
        UUID login = sessions.begin(somebody(), HERE, Map.of());
        RememberToken first = remembered.remember(login).orElseThrow();
        RememberToken caught = fresh(first).orElseThrow();
        make("rotated_at = rotated_at - interval '3 days'", login);
        fresh(first).orElseThrow();
        assertThat(remembered.resume(caught, HERE)).isEmpty();
        assertThat(live.caller(login, HERE, null)).isEmpty();
    }

    @Test
    void aRequestTakesNoteOfPlaceAndTime() throws SQLException {
        SignedIn user = somebody();
        UUID login = sessions.begin(user, HERE, Map.of());
        make("last_seen_at = last_seen_at - interval '2 hours'", login);
        live.caller(login, new Visitor("198.51.100.9", ""), null);
        SessionView view = sessions.list(user.id(), login).getFirst();
        assertThat(view.address()).isEqualTo("198.51.100.9");
        assertThat(view.device()).isEqualTo("Firefox on Linux");
        assertThat(view.lastSeenAt()).isAfter(view.createdAt());
    }

    private Optional<RememberToken> fresh(RememberToken shown) {
        return Optional.ofNullable(remembered.resume(shown, HERE).orElseThrow().fresh());
    }

    private SignedIn somebody() {
        String name = "l-" + UUID.randomUUID().toString().substring(0, 12);
        AccountView account = accounts.invite(new NewInvitation(name, null, Role.USER));
        return new SignedIn(account.id(), name, Role.USER, Look.USUAL, 0, null);
    }

    private void make(String change, UUID login) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "update login_session set " + change + " where id = ?")) {
            statement.setObject(1, login);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
