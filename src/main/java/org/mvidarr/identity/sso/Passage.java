package org.mvidarr.identity.sso;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

import org.mvidarr.identity.Secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of one way to a provider and back. Nonce and PKCE verifier are made from what only
 * the browser's cookie holds, so that any server can make them again and none has to keep them.
 *
 * @param browser the cookie's secret
 * @param state goes through the provider and comes back in the address
 */
record Passage(String browser, String state) {
    /**
     * @param browser empty for a browser that has no secret yet
     */
    static Passage begin(String browser) {
        return new Passage(browser.isEmpty() ? Secrets.random() : browser, Secrets.random());
    }

    String stateHash() {
        return Secrets.hash(state);
    }

    String browserHash() {
        return Secrets.hash(browser);
    }

    State stateValue() {
        return new State(state);
    }

    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(browser.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] made = mac.doFinal((purpose + "." + state).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Passage";
    }
}
