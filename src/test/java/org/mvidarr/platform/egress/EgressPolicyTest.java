package org.mvidarr.platform.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Refusal;

import java.net.InetAddress;
import java.net.UnknownHostException;

class EgressPolicyTest {
    private static final EgressPolicy POLICY = policy("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "https://93.184.215.14:8443/video?id=1#t=2",
                "http://[2606:4700::6810:1]/",
                "http://[64:ff9b::8.8.8.8]/",
                "http://[2002:808:808::1]/",
                "HTTP://Public.Example/Straße/видео?q=é",
                "https://public.example./",
                "https://public.example?x=1",
                "  https://public.example/  "
            })
    void acceptsWhatIsPublic(String url) {
        assertThat(POLICY.accept(url)).isEqualTo(url.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "127.0.0.1.",
                "１２７.０.０.１",
                "127。0。0。1",
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a00:1]",
                "[0:0:0:0:0:ffff:c0a8:101]",
                "[::127.0.0.1]",
                "[64:ff9b::10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[2002:7f00:1::]",
                "[2002:a9fe:a9fe::1]",
                "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
                "[fe80::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[2001:db8::1]",
                "[100::1]",
                "private.example",
                "mixed.example"
            })
    void refusesWhatIsNotPublic(String host) {
        assertThat(codeFor("http://" + host + "/")).isEqualTo("egress.address");
        assertThat(codeFor("https://" + host + ":8080/x")).isEqualTo("egress.address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "2130706433",
                "017700000001",
                "127.1",
                "127.0.1",
                "0",
                "010.8.8.8",
                "8.8.8.08",
                "8.8.8.0x8"
            })
    void refusesEveryOtherSpellingOfAnIpv4Address(String host) {
        assertThat(codeFor("http://" + host + "/")).isEqualTo("egress.address");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    --exec=touch pwn,               egress.url
                    --exec=touch,                   egress.url
                    hello world,                    egress.url
                    '',                             egress.url
                    example.com/video,              egress.url
                    file:///etc/passwd,             egress.scheme
                    FILE:/etc/passwd,               egress.scheme
                    ftp://public.example/,          egress.scheme
                    data:text/html;base64.AAAA,     egress.scheme
                    javascript:alert(1),            egress.scheme
                    ytsearch3:x,                    egress.scheme
                    http:public.example,            egress.url
                    http:/public.example/,          egress.url
                    http:///etc/passwd,             egress.url
                    http://,                        egress.url
                    http://public.example\\@127.0.0.1/, egress.url
                    http://user@public.example/,    egress.userinfo
                    http://u:p@public.example/,     egress.userinfo
                    http://public.example:@127.0.0.1/, egress.userinfo
                    http://public.example:0/,       egress.host
                    http://public.example:65536/,   egress.host
                    http://public.example:+80/,     egress.host
                    http://public.example:80:80/,   egress.host
                    http://pub%6cic.example/,       egress.host
                    http://[fe80::1%25eth0]/,       egress.host
                    http://[127.0.0.1]/,            egress.host
                    http://256.1.1.1/,              egress.host
                    http://.example/,               egress.host
                    http://unknown.example/,        egress.unresolved
                    """)
    void saysWhatIsWrongWithAnAddress(String url, String code) {
        assertThat(codeFor(url)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://public.example/a\r\nHost: x",
                "http://public.example/\u0000",
                "http://public.example/\u202Egpj",
                "http://public.example/a b"
            })
    void refusesInvisibleCharacters(String url) {
        assertThat(codeFor(url)).isEqualTo("egress.url");
    }

    @Test
    void refusesAnEndlessAddress() {
        assertThat(codeFor("http://public.example/" + "a".repeat(3_000))).isEqualTo("egress.long");
    }

    @Test
    void namesTheFieldAndSaysTheReasonInWords() {
        assertThatThrownBy(() -> POLICY.accept("http://127.0.0.1/"))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("url"))
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining("??");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    private.example,        http://private.example:81/
                    Private.Example,        http://PRIVATE.example/
                    private.example:81,     http://private.example:81/
                    127.0.0.1,              http://127.0.0.1:9/
                    127.0.0.1:9,            http://127.0.0.1:9/
                    10.0.0.0/8,             http://private.example/
                    ::1,                    http://[::1]/
                    [::1]:81,               http://[::1]:81/
                    fd00::/8,               http://[fd00::5]/
                    'nonsense/99, 127.0.0.0/8', http://127.0.0.2/
                    """)
    void allowsWhatTheOperatorNamed(String setting, String url) {
        assertThat(policy(setting).accept(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    127.0.0.1,              http://127.0.0.2/
                    127.0.0.1:9,            http://127.0.0.1:10/
                    private.example:81,     http://private.example/
                    private.example,        http://10.0.0.7/
                    10.0.0.0/16,            http://10.1.0.1/
                    10.0.0.0/99,            http://10.0.0.7/
                    10.0.0.7,               http://mixed.example/
                    """)
    void allowsNothingBesides(String setting, String url) {
        EgressPolicy policy = policy(setting);
        assertThat(catchThrowableOfType(Refusal.Invalid.class, () -> policy.accept(url)).code())
                .isEqualTo("egress.address");
    }

    private static String codeFor(String url) {
        return catchThrowableOfType(Refusal.Invalid.class, () -> POLICY.accept(url)).code();
    }

    private static EgressPolicy policy(String allowed) {
        return new EgressPolicy(AllowList.parse(allowed), EgressPolicyTest::resolve);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "public.example" -> new InetAddress[] {InetAddress.ofLiteral("93.184.215.14")};
            case "private.example" -> new InetAddress[] {InetAddress.ofLiteral("10.0.0.7")};
            case "mixed.example" ->
                    new InetAddress[] {
                        InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("192.168.0.1")
                    };
            default -> throw new UnknownHostException(host);
        };
    }
}
