package org.mvidarr.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.OAuthScope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.web.Client;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tokens for programs, with the names, answers and errors of OAuth 2 (RFC 6749, section 5). */
@Path("auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@SecurityScheme(
        securitySchemeName = "password",
        type = SecuritySchemeType.OAUTH2,
        flows =
                @OAuthFlows(
                        password =
                                @OAuthFlow(
                                        tokenUrl = "/api/v1/auth/token",
                                        scopes =
                                                @OAuthScope(
                                                        name = "api",
                                                        description =
                                                                "All the caller's role allows"))))
@SecurityScheme(
        securitySchemeName = "apiKey",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "X-Api-Key")
@Tag(name = "auth", description = "Access and refresh tokens")
public class TokenResource {
    private static final int TOO_MANY = 429;
    private static final String TOKENS =
            """
            {"access_token": "eyJraWQiOiI…", "token_type": "Bearer", "expires_in": 900, "refresh_token": "mvr_…"}\
            """;
    private static final String WRONG =
            """
            {"error": "invalid_grant", "error_description": "Wrong, used or expired."}\
            """;

    @Inject PasswordCheck check;
    @Inject Tokens tokens;
    @Inject SecondStep second;
    @Inject HttpServletRequest request;

    @POST
    @Path("token")
    @PermitAll
    @Operation(
            summary = "Get an access token for a password or a refresh token",
            description =
                    "grant_type=password takes username and password, and as otp the code of an"
                            + " authenticator app or a recovery code when the account has a second"
                            + " factor; grant_type=refresh_token takes refresh_token, which is good"
                            + " once")
    @APIResponse(
            responseCode = "200",
            description = "access_token, token_type, expires_in, refresh_token",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "tokens", value = TOKENS)))
    @APIResponse(
            responseCode = "400",
            description =
                    "error and error_description; mfa_required when the password was right and a"
                            + " one-time code is missing or wrong, mfa_enrolment_required when the"
                            + " user must set up a second factor in the browser first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "wrong", value = WRONG)))
    @APIResponse(responseCode = "429", description = "Too many tries; see Retry-After")
    public Response token(
            @FormParam("grant_type") @DefaultValue("") String grant,
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("otp") @DefaultValue("") String otp,
            @FormParam("refresh_token") @DefaultValue("") String refresh) {
        return switch (grant) {
            case "password" ->
                    username.isEmpty() || password.isEmpty()
                            ? missing("username and password")
                            : byPassword(username.strip(), password, otp);
            case "refresh_token" ->
                    refresh.isEmpty() ? missing("refresh_token") : answer(tokens.refresh(refresh));
            case "" -> missing("grant_type");
            default -> error(400, "unsupported_grant_type", "Use password or refresh_token.");
        };
    }

    @POST
    @Path("revoke")
    @PermitAll
    @Operation(
            summary = "End the sign-in that a refresh token belongs to",
            description =
                    "Its access tokens run out within minutes. Answers alike for unknown tokens"
                            + " (RFC 7009)")
    @APIResponse(responseCode = "200", description = "The token is worth nothing now")
    public Response revoke(@FormParam("token") @DefaultValue("") String token) {
        if (token.isEmpty()) {
            return missing("token");
        }
        tokens.revoke(token);
        return Response.ok().build();
    }

    private Response byPassword(String username, String password, String otp) {
        String address = Client.of(request).address();
        try {
            Optional<SignedIn> proved = check.prove(username, password, address);
            if (proved.isEmpty()) {
                return answer(Optional.empty());
            }
            return switch (second.ask(proved.get(), otp.isBlank() ? null : otp, address)) {
                case NOT_NEEDED, PASSED -> answer(tokens.issue(proved.get()));
                case CODE_NEEDED -> refused("mfa_required", "A one-time code is needed as otp.");
                case WRONG -> refused("mfa_required", "The one-time code is wrong or was used.");
                case ENROL_FIRST ->
                        refused(
                                "mfa_enrolment_required",
                                "This account must have a second factor: sign in with a browser and"
                                        + " set one up.");
            };
        } catch (Refusal.TooMany e) {
            return Response.fromResponse(
                            error(TOO_MANY, "temporarily_unavailable", e.text(Locale.ENGLISH)))
                    .header("Retry-After", e.seconds())
                    .build();
        }
    }

    private static Response answer(Optional<TokenPair> pair) {
        return pair.map(
                        tokens ->
                                Response.ok(
                                                Map.of(
                                                        "access_token", tokens.access(),
                                                        "token_type", "Bearer",
                                                        "expires_in",
                                                                tokens.accessLife().toSeconds(),
                                                        "refresh_token", tokens.refresh()))
                                        .header("Cache-Control", "no-store")
                                        .build())
                .orElseGet(() -> error(400, "invalid_grant", "Wrong, used or expired."));
    }

    /** The password was right; a member of our own tells programs what is missing. */
    private static Response refused(String member, String description) {
        return Response.status(400)
                .header("Cache-Control", "no-store")
                .entity(
                        Map.of(
                                "error",
                                "invalid_grant",
                                "error_description",
                                description,
                                member,
                                true))
                .build();
    }

    private static Response missing(String what) {
        return error(400, "invalid_request", "Missing: " + what);
    }

    private static Response error(int status, String code, String description) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(Map.of("error", code, "error_description", description))
                .build();
    }
}
