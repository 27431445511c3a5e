package org.mvidarr.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.json.Json;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.PageForm;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail against a mail server of the test's own, on this machine. */
@ExtendWith(SharedServer.class)
class MailIT {
    private static final String SECRET = "smtp-secret-7Qx";
    private static final String PLACE = "https://videos.example.org/mv";
    private static final String MAIL = "/api/v1/settings/mail";
    private static final Pattern LINK =
            Pattern.compile("https?://\\S+/(?:reset|welcome)\\?token=([\\w-]{43})");

    private static RunningServer server;
    private static Api admin;
    private static GreenMail post;

    @BeforeAll
    static void mailServerRuns(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.setUser("mvidarr@example.org", "mvidarr", SECRET);
        post.start();
    }

    @AfterAll
    static void mailServerEnds() {
        admin.put(MAIL, edit("", 587, "STARTTLS", ""));
        admin.put("/api/v1/settings/server", "{\"publicUrl\": \"\"}");
        post.stop();
    }

    @BeforeEach
    void mailIsSet() throws Exception {
        post.purgeEmailFromAllMailboxes();
        assertThat(set(edit("127.0.0.1", port(), "NONE", SECRET))).isEqualTo(200);
        assertThat(
                        admin.put("/api/v1/settings/server", "{\"publicUrl\": \"" + PLACE + "\"}")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLetterOnTrialArrives() throws Exception {
        assertThat(trial()).isEqualTo(204);
        assertThat(post.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage letter = post.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("MVidarr can send mail");
        assertThat(letter.getFrom()[0]).hasToString("mvidarr@example.org");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID()).endsWith("@example.org>");
    }

    @Test
    void thePasswordNeverComesBackAndStaysWhenNoneIsGiven() {
        String shown = admin.get(MAIL).body();
        assertThat(shown).contains("\"passwordSet\":true").doesNotContain(SECRET, "sealed", "v1.");
        String keep = edit("127.0.0.1", port(), "NONE", null).replace("\"mvidarr@", "\"other@");
        assertThat(set(keep)).isEqualTo(200);
        assertThat(trial()).as("still signs in").isEqualTo(204);
        assertThat(admin.get("/api/v1/audit?action=setting.changed").body()).doesNotContain(SECRET);
        assertThat(server.log()).doesNotContain(SECRET);
    }

    @Test
    void thePasswordIsNotHandedToAnotherServer() {
        HttpResponse<String> answer = admin.put(MAIL, edit("localhost", port(), "NONE", null));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("mail.password-again");
    }

    @Test
    void saysWhatIsWrongWithTheMailServer() throws IOException {
        set(edit("127.0.0.1", port(), "NONE", "wrong"));
        assertThat(trialRefusal()).isEqualTo("mail.sign-in");
        set(edit("127.0.0.1", port(), "TLS", SECRET));
        assertThat(trialRefusal()).isEqualTo("mail.tls");
        set(edit("127.0.0.1", freePort(), "NONE", SECRET));
        assertThat(trialRefusal()).isEqualTo("mail.unreachable");
        set(edit("", 587, "NONE", ""));
        assertThat(trialRefusal()).isEqualTo("mail.none");
    }

    @Test
    void sendsNothingInClearWhereProtectionIsDemanded() {
        set(edit("127.0.0.1", port(), "STARTTLS", SECRET));
        assertThat(trialRefusal()).startsWith("mail.");
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void thePageTriesTheMailServerAndShowsNoPassword() throws Exception {
        String page = admin.get("/settings?group=server").body();
        assertThat(page).contains("127.0.0.1", "There is one").doesNotContain(SECRET, "v1.");
        HttpResponse<String> tried =
                form(page, "test").send(admin, "test", Map.of("to", "somebody@example.net"));
        assertThat(tried.statusCode()).isEqualTo(302);
        assertThat(post.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    private static PageForm form(String page, String command) {
        return PageForm.of(page).stream()
                .filter(form -> form.commands().containsKey(command))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyAdministratorsSeeOrUseIt() {
        Api anonymous = Api.anonymous(server);
        assertThat(anonymous.get(MAIL).statusCode()).isEqualTo(401);
        assertThat(anonymous.post(MAIL + "/test", "{\"to\": \"a@b.org\"}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatLeadsToThePublicAddress() throws Exception {
        String name = "m-" + UUID.randomUUID().toString().substring(0, 12);
        String email = name + "@example.net";
        account(name, email);
        String answer = askFrom("evil.example", email.toUpperCase(Locale.ROOT));
        assertThat(answer).startsWith("HTTP/1.1 302");
        assertThat(post.waitForIncomingEmail(20_000, 1)).isTrue();
        String text = post.getReceivedMessages()[0].getContent().toString();
        assertThat(text).contains(name, PLACE + "/reset?token=").doesNotContain("evil.example");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        HttpResponse<String> chosen =
                Api.anonymous(server)
                        .form(
                                "/reset?token=" + link.group(1),
                                Map.of(
                                        "password",
                                        "four words or more",
                                        "again",
                                        "four words or more",
                                        "choose",
                                        "x"));
        assertThat(chosen.statusCode()).isEqualTo(302);
        Api api = Api.anonymous(server);
        api.signIn(name, "four words or more");
        assertThat(api.get("/api/v1/user/me").statusCode()).isEqualTo(200);
        assertThat(server.log()).doesNotContain(link.group(1));

        ask(email);
        ask("nobody-" + email);
        assertThat(post.waitForIncomingEmail(1_500, 2))
                .as("one letter in five minutes, and none for nobody")
                .isTrue();
    }

    @Test
    void theAnswerDoesNotTellWhoHasAnAccount() {
        String name = "m-" + UUID.randomUUID().toString().substring(0, 12);
        account(name, name + "@example.net");
        HttpResponse<String> known = ask(name + "@example.net");
        HttpResponse<String> unknown = ask("x" + name + "@example.net");
        assertThat(known.statusCode()).isEqualTo(302).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(known.body()).isEqualTo(unknown.body());
    }

    @Test
    void withoutMailOrPublicAddressThereIsNoSuchPage() {
        admin.put("/api/v1/settings/server", "{\"publicUrl\": \"\"}");
        assertThat(Api.anonymous(server).get("/forgot").statusCode()).isEqualTo(404);
        assertThat(Api.anonymous(server).get("/login").body()).doesNotContain("/forgot");
    }

    private static HttpResponse<String> ask(String email) {
        return Api.anonymous(server).form("/forgot", Map.of("email", email, "send", "x"));
    }

    /** The same with a forged Host header, which the client above does not let through. */
    private static String askFrom(String host, String email) throws IOException {
        String form = Api.anonymous(server).get("/forgot").body();
        StringBuilder body = new StringBuilder("send=x&email=" + email.replace("@", "%40"));
        Matcher hidden =
                Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                        .matcher(form);
        while (hidden.find()) {
            body.append('&').append(hidden.group(1)).append('=').append(hidden.group(2));
        }
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /forgot HTTP/1.1\r\nHost: "
                                    + host
                                    + "\r\nX-Forwarded-Host: "
                                    + host
                                    + "\r\nConnection: close\r\nContent-Type:"
                                    + " application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length()
                                    + "\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void account(String name, String email) {
        String account =
                Json.createObjectBuilder()
                        .add("username", name)
                        .add("email", email)
                        .add("role", "USER")
                        .add("password", "the password of " + name)
                        .build()
                        .toString();
        assertThat(admin.post("/api/v1/user", account).statusCode()).isEqualTo(201);
    }

    private static int set(String edit) {
        return admin.put(MAIL, edit).statusCode();
    }

    private static int trial() {
        return admin.post(MAIL + "/test", "{\"to\": \"somebody@example.net\"}").statusCode();
    }

    private static String trialRefusal() {
        return Api.object(admin.post(MAIL + "/test", "{\"to\": \"somebody@example.net\"}"))
                .getString("code");
    }

    private static String edit(String host, int port, String tls, String password) {
        var json =
                Json.createObjectBuilder()
                        .add("host", host)
                        .add("port", port)
                        .add("tls", tls)
                        .add("username", "mvidarr")
                        .add("from", "mvidarr@example.org");
        if (password != null) {
            json.add("password", password);
        }
        return json.build().toString();
    }

    private static int port() {
        return post.getSmtp().getPort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
