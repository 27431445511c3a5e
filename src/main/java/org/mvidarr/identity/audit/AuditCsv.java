package org.mvidarr.identity.audit;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Events as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front, since names and addresses come from outside (OWASP, CSV injection).
 */
final class AuditCsv {
    private static final List<String> HEAD =
            List.of(
                    "id",
                    "at",
                    "userId",
                    "username",
                    "keyPrefix",
                    "action",
                    "target",
                    "outcome",
                    "address",
                    "detail");
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    AuditCsv(Writer out) {
        this.out = out;
    }

    void head() throws IOException {
        line(HEAD.toArray());
    }

    void event(AuditEvent event) throws IOException {
        line(
                event.id(),
                event.at(),
                event.userId(),
                event.username(),
                event.keyPrefix(),
                event.action(),
                event.target(),
                event.outcome(),
                event.address(),
                event.detail().isEmpty() ? "" : PlainDetail.json(event.detail()));
    }

    private void line(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            Object cell = cells[i];
            out.write(cell == null ? "" : cell(cell.toString()));
        }
        out.write("\r\n");
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
