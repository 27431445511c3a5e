package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

class AccessTokensTest {
    private static final SignedIn ADA = new SignedIn(7, "ada", Role.USER, Look.USUAL, 3, null);

    @TempDir Path folder;
    private AccessTokens tokens;

    @BeforeEach
    void begin() {
        tokens = on(folder);
    }

    @Test
    void takesItsOwnTokenBack() {
        AccessTokens.Bearer bearer = tokens.check(tokens.mint(ADA)).orElseThrow();

        assertThat(bearer.userId()).isEqualTo(7);
        assertThat(bearer.epoch()).isEqualTo(3);
        assertThat(bearer.claims()).containsEntry("upn", "ada").containsKey("exp");
    }

    @Test
    void writesTheClaimsOfMicroProfile() throws ParseException {
        SignedJWT token = SignedJWT.parse(tokens.mint(ADA));
        Map<String, Object> claims = token.getPayload().toJSONObject();
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getHeader().getKeyID()).isEqualTo(tokens.keys.pair().getKeyID());
        assertThat(claims)
                .containsEntry("iss", "urn:test")
                .containsEntry("sub", "7")
                .containsEntry("upn", "ada")
                .containsEntry("groups", List.of("READONLY", "USER"))
                .containsEntry("aud", "test")
                .containsKeys("jti", "iat", "exp");
        assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 1000000000",
        "iss, urn:other",
        "aud, other",
        "upn, ",
        "sub, ",
        "exp, ",
        "aud, ",
        "iss, ",
        "login_epoch, ",
        "nbf, 99999999999"
    })
    void refusesARightlySignedTokenWithAWrongClaim(String claim, String value)
            throws JOSEException, ParseException {
        RSAKey key = tokens.keys.pair();
        String forged =
                signed(
                        header(key.getKeyID()),
                        new RSASSASigner(key),
                        claims ->
                                claims.claim(
                                        claim,
                                        value != null && value.matches("\\d+")
                                                ? Long.valueOf(value)
                                                : value));
        assertThat(tokens.check(forged)).isEmpty();
    }

    @Test
    void refusesATokenWithoutSignature() throws ParseException {
        JWTClaimsSet claims = SignedJWT.parse(tokens.mint(ADA)).getJWTClaimsSet();
        assertThat(tokens.check(new PlainJWT(claims).serialize())).isEmpty();
    }

    @Test
    void refusesAnotherKeyUnderOurKeysName() throws JOSEException, ParseException {
        RSAKey other = new RSAKeyGenerator(2048).generate();
        String forged =
                signed(
                        header(tokens.keys.pair().getKeyID()),
                        new RSASSASigner(other),
                        claims -> claims);
        assertThat(tokens.check(forged)).isEmpty();
    }

    @Test
    void refusesThePublicKeyUsedAsASharedSecret() throws JOSEException, ParseException {
        RSAKey key = tokens.keys.pair();
        String forged =
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                        new MACSigner(key.toPublicKey().getEncoded()),
                        claims -> claims);
        assertThat(tokens.check(forged)).isEmpty();
    }

    @Test
    void refusesAChangedPayload() {
        String[] parts = tokens.mint(ADA).split("\\.");
        String[] other =
                tokens.mint(new SignedIn(1, "admin", Role.ADMIN, Look.USUAL, 0, null)).split("\\.");
        assertThat(tokens.check(parts[0] + "." + other[1] + "." + parts[2])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30."})
    void refusesWhatIsNoToken(String text) {
        assertThat(tokens.check(text)).isEmpty();
    }

    @Test
    void keepsItsKeyOverARestartReadableToItsOwnerOnly() throws Exception {
        String token = tokens.mint(ADA);
        assertThat(on(folder).check(token)).isPresent();
        Path file = folder.resolve("token-signing.jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void publishesThePublicPartOnly() {
        assertThat(tokens.keySet()).contains("\"kid\"", "\"n\"").doesNotContain("\"d\"", "\"p\"");
    }

    private String signed(
            JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException, ParseException {
        JWTClaimsSet good = SignedJWT.parse(tokens.mint(ADA)).getJWTClaimsSet();
        SignedJWT token =
                new SignedJWT(header, change.apply(new JWTClaimsSet.Builder(good)).build());
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
    }

    @ParameterizedTest
    @CsvSource({"60, 30, true", "60, 90, false", "0, 1, false", "0, -30, true"})
    void allowsTheClocksToDifferByTheSecondsSet(int skew, int over, boolean good)
            throws JOSEException, ParseException {
        tokens.clockSkew = skew;
        long exp = Instant.now().getEpochSecond() - over;
        String token = resigned(claims -> claims.claim("exp", exp));

        assertThat(tokens.check(token).isPresent()).isEqualTo(good);
    }

    @Test
    void takesATokenThatBeginsWithinTheSkewOnly() throws JOSEException, ParseException {
        tokens.clockSkew = 60;
        long now = Instant.now().getEpochSecond();

        assertThat(tokens.check(resigned(claims -> claims.claim("nbf", now + 30)))).isPresent();
        assertThat(tokens.check(resigned(claims -> claims.claim("nbf", now + 90)))).isEmpty();
    }

    @Test
    void takesATokenForAnyOfTheAudiencesSet() throws JOSEException, ParseException {
        tokens.audiences = List.of("test", "another");

        assertThat(tokens.check(tokens.mint(ADA))).isPresent();
        assertThat(tokens.check(resigned(claims -> claims.audience("another")))).isPresent();
        assertThat(tokens.check(resigned(claims -> claims.audience("third")))).isEmpty();
    }

    private String resigned(UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException, ParseException {
        RSAKey key = tokens.keys.pair();
        return signed(header(key.getKeyID()), new RSASSASigner(key), change);
    }

    private static AccessTokens on(Path folder) {
        AccessTokens tokens = new AccessTokens();
        tokens.keys = SigningKeysTest.on(folder, Clock.systemUTC());
        tokens.clock = Clock.systemUTC();
        tokens.issuer = "urn:test";
        tokens.audiences = List.of("test");
        return tokens;
    }
}
