package org.mvidarr.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Audited.Outcome;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;

class AuditCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"})
    void makesNoFormula(String text) {
        assertThat(AuditCsv.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void quotesWhatNeedsIt() {
        assertThat(AuditCsv.cell("plain text")).isEqualTo("plain text");
        assertThat(AuditCsv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(AuditCsv.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(AuditCsv.cell("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
        assertThat(AuditCsv.cell("=\"x\"")).isEqualTo("\"'=\"\"x\"\"\"");
    }

    @Test
    void writesHeadAndLines() throws IOException {
        StringWriter out = new StringWriter();
        AuditCsv csv = new AuditCsv(out);
        csv.head();
        csv.event(
                new AuditEvent(
                        7,
                        Instant.parse("2026-05-01T10:00:00Z"),
                        null,
                        null,
                        null,
                        "login.failed",
                        "ada",
                        Outcome.REFUSED,
                        "::1",
                        Map.of("n", 1)));
        assertThat(out)
                .hasToString(
                        "id,at,userId,username,keyPrefix,action,target,outcome,address,detail\r\n"
                            + "7,2026-05-01T10:00:00Z,,,,login.failed,ada,REFUSED,::1,\"{\"\"n\"\":1}\"\r\n");
    }
}
