package org.mvidarr.identity.twofactor;

import io.nayuki.qrcodegen.QrCode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What somebody needs to teach his authenticator app. Secret: whoever sees it makes the same codes.
 *
 * @param key the seed in Base32, in groups of four, for typing
 * @param uri the same for an app on this device ({@code otpauth:})
 * @param qr the address as a picture: an SVG element
 */
public record Enrolment(String key, String uri, String qr) {
    private static final String ISSUER = "MVidarr";
    private static final int QUIET = 4;

    static Enrolment of(String username, String seed) {
        String uri =
                "otpauth://totp/%s:%s?secret=%s&issuer=%1$s&algorithm=SHA1&digits=%4$d&period=%5$d"
                        .formatted(
                                ISSUER,
                                URLEncoder.encode(username, StandardCharsets.UTF_8),
                                seed,
                                Totp.DIGITS,
                                Totp.STEP.toSeconds());
        return new Enrolment(Seed.grouped(seed), uri, svg(uri));
    }

    /** Black on white whatever the page's colours are, with the margin scanners want. */
    private static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder squares = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    squares.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        int size = code.size + 2 * QUIET;
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %1$d\" width=\"220\""
                    + " height=\"220\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path"
                    + " fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%s\"/></svg>")
                .formatted(size, squares);
    }

    @Override
    public String toString() {
        return "Enrolment";
    }
}
