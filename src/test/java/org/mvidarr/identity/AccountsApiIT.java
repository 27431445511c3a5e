package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;

@ExtendWith(SharedServer.class)
class AccountsApiIT {
    private static final String GOOD = "a rather long sentence";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @ParameterizedTest
    @EnumSource
    void aNewAccountSignsInWithItsRole(Role role) {
        Person person = Person.of(server, role);
        assertThat(person.api().object("/api/v1/user/me").getString("role")).isEqualTo(role.name());
        assertThat(admin.object("/api/v1/user/" + person.id()).getString("username"))
                .isEqualTo(person.name());
    }

    @ParameterizedTest
    @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsSeeOrChangeAccounts(Role role) {
        Person person = Person.of(server, role);
        Api api = person.api();
        String self = "/api/v1/user/" + person.id();
        // Managers may look at the list, and no more.
        assertThat(api.get("/api/v1/user").statusCode())
                .isEqualTo(role == Role.MANAGER ? 200 : 403);
        assertThat(api.get(self).statusCode()).isEqualTo(403);
        assertThat(
                        api.post("/api/v1/user", Person.account("mole", null, "ADMIN", GOOD))
                                .statusCode())
                .isEqualTo(403);
        assertThat(api.put(self, edit("ADMIN", true)).statusCode()).isEqualTo(403);
        assertThat(api.put(self + "/password", "{\"password\": \"" + GOOD + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(api.delete(self).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "x, , USER, a rather long sentence, identity.username",
        "white space, , USER, a rather long sentence, identity.username",
        "someone, nonsense, USER, a rather long sentence, identity.email",
        "someone, , USER, short, identity.password-length",
        "someone, , USER, password1234, identity.password-easy",
        "ADMIN, , USER, a rather long sentence, identity.taken"
    })
    void refusesAnAccountThatIsNotRight(
            String name, String email, String role, String password, String code) {
        HttpResponse<String> answer =
                admin.post("/api/v1/user", Person.account(name, email, role, password));
        assertThat(answer.statusCode()).isEqualTo(code.endsWith("taken") ? 409 : 400);
        assertThat(Api.object(answer).getString("code")).isEqualTo(code);
    }

    @Test
    void twoAccountsNeverShareAnAddress() {
        Person first = Person.of(server, Role.USER);
        Person second = Person.of(server, Role.USER);
        String email = first.name() + "@example.org";
        String edit = "{\"role\": \"USER\", \"active\": true, \"email\": \"" + email + "\"}";
        assertThat(admin.put("/api/v1/user/" + first.id(), edit).statusCode()).isEqualTo(200);
        assertThat(admin.put("/api/v1/user/" + first.id(), edit).statusCode()).isEqualTo(200);
        assertThat(admin.put("/api/v1/user/" + second.id(), edit).statusCode()).isEqualTo(409);
    }

    @Test
    void anAdministratorCannotLockHimselfOut() {
        Person other = Person.of(server, Role.ADMIN);
        Api api = other.api();
        String self = "/api/v1/user/" + other.id();
        assertThat(code(api.put(self, edit("USER", true)))).isEqualTo("identity.self");
        assertThat(code(api.put(self, edit("ADMIN", false)))).isEqualTo("identity.self");
        assertThat(code(api.delete(self))).isEqualTo("identity.self");
        assertThat(code(api.put(self + "/password", "{\"password\": \"" + GOOD + "\"}")))
                .isEqualTo("identity.own-password");
        assertThat(admin.delete(self).statusCode()).isEqualTo(204);
    }

    @Test
    void theLastAdministratorStays() {
        admin.records("/api/v1/user?pageSize=1000").stream()
                .map(value -> value.asJsonObject())
                .filter(user -> user.getString("role").equals("ADMIN"))
                .filter(user -> !user.getString("username").equals(Api.USERNAME))
                .forEach(user -> admin.delete("/api/v1/user/" + user.getInt("id")));
        String self = "/api/v1/user/" + admin.object("/api/v1/user/me").getInt("id");
        assertThat(code(admin.put(self, edit("MANAGER", true))))
                .isEqualTo("identity.last-administrator");
        assertThat(code(admin.put(self, edit("ADMIN", false))))
                .isEqualTo("identity.last-administrator");
    }

    @Test
    void deactivatingAnAccountEndsItsLoginsAndKeys() {
        Person person = Person.of(server, Role.USER);
        Api session = person.api();
        String token = Api.object(person.tokens(person.password())).getString("access_token");
        String key = person.key(KeyScope.READ);
        assertThat(session.get("/api/v1/user/me").statusCode()).isEqualTo(200);
        admin.put("/api/v1/user/" + person.id(), edit("USER", false));
        assertThat(Person.bearer(server, "/api/v1/user/me", token).statusCode()).isEqualTo(401);
        assertThat(Person.bearer(server, "/api/v1/user/me", key).statusCode()).isEqualTo(401);
        assertThat(person.tokens(person.password()).statusCode()).isEqualTo(400);
        Api.await("the session ends", () -> session.get("/api/v1/user/me").statusCode() == 401);
    }

    @Test
    void anotherRoleEndsTheTokensOfTheOldOne() {
        Person person = Person.of(server, Role.MANAGER);
        String token = Api.object(person.tokens(person.password())).getString("access_token");
        admin.put("/api/v1/user/" + person.id(), edit("READONLY", true));
        assertThat(Person.bearer(server, "/api/v1/user/me", token).statusCode()).isEqualTo(401);
    }

    @Test
    void everybodyChangesHisPasswordWithTheOldOne() {
        Person person = Person.of(server, Role.READONLY);
        Api api = person.api();
        HttpResponse<String> wrong =
                api.put("/api/v1/user/me/password", change("not the old password", GOOD));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(code(wrong)).isEqualTo("identity.old-password");
        assertThat(
                        api.put("/api/v1/user/me/password", change(person.password(), GOOD))
                                .statusCode())
                .isEqualTo(204);
        assertThat(api.get("/api/v1/user/me").statusCode()).isEqualTo(200);
        assertThat(person.tokens(person.password()).statusCode()).isEqualTo(400);
        assertThat(person.tokens(GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorGivesANewPassword() {
        Person person = Person.of(server, Role.USER);
        assertThat(
                        admin.put(
                                        "/api/v1/user/" + person.id() + "/password",
                                        "{\"password\": \"" + GOOD + "\"}")
                                .statusCode())
                .isEqualTo(204);
        assertThat(person.tokens(person.password()).statusCode()).isEqualTo(400);
        assertThat(person.tokens(GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void removesAnAccountWithItsKeysAndTokens() {
        Person person = Person.of(server, Role.USER);
        String key = person.key(KeyScope.READ);
        assertThat(person.tokens(person.password()).statusCode()).isEqualTo(200);
        assertThat(admin.delete("/api/v1/user/" + person.id()).statusCode()).isEqualTo(204);
        assertThat(admin.get("/api/v1/user/" + person.id()).statusCode()).isEqualTo(404);
        assertThat(Person.bearer(server, "/api/v1/user/me", key).statusCode()).isEqualTo(401);
    }

    @Test
    void listsAccountsByPage() {
        Person.of(server, Role.USER);
        var page =
                admin.object("/api/v1/user?pageSize=1&sortKey=createdAt&sortDirection=descending");
        assertThat(page.getJsonArray("records")).hasSize(1);
        assertThat(page.getInt("totalRecords")).isGreaterThan(1);
        assertThat(page.toString()).doesNotContain("PBKDF2", "passwordHash");
        assertThat(admin.get("/api/v1/user?sortKey=passwordHash").statusCode()).isEqualTo(400);
    }

    @Test
    void guessingSlowsDownButLocksNobodyOutForEver() {
        Person person = Person.of(server, Role.USER);
        HttpResponse<String> answer = person.tokens("a wrong guess");
        for (int i = 0; i < 15 && answer.statusCode() == 400; i++) {
            answer = person.tokens("a wrong guess");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(answer.body()).contains("temporarily_unavailable");
        assertThat(Person.of(server, Role.USER).tokens("a wrong guess").statusCode())
                .as("somebody else is not braked")
                .isEqualTo(400);
        Api.await(
                "the right password is taken again",
                () -> person.tokens(person.password()).statusCode() == 200);
    }

    @Test
    void theSignInPageSaysThatOneMustWait() {
        Person person = Person.of(server, Role.USER);
        Api api = Api.anonymous(server);
        String page = api.signIn(person.name(), "a wrong guess").body();
        for (int i = 0; i < 15 && page.contains("Wrong name or password"); i++) {
            page = api.signIn(person.name(), "a wrong guess").body();
        }
        assertThat(page).contains("Too many tries");
    }

    private static String edit(String role, boolean active) {
        return "{\"role\": \"" + role + "\", \"active\": " + active + "}";
    }

    private static String change(String old, String password) {
        return "{\"old\": \"" + old + "\", \"password\": \"" + password + "\"}";
    }

    private static String code(HttpResponse<String> answer) {
        return Api.object(answer).getString("code");
    }
}
