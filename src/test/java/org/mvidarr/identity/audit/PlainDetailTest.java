package org.mvidarr.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mvidarr.identity.Role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class PlainDetailTest {
    @Test
    void keepsTextsNumbersAndChanges() {
        Map<String, Object> detail = new TreeMap<>();
        detail.put("after", Map.of("role", Role.ADMIN));
        detail.put("count", 3);
        detail.put("list", List.of("a", true));
        detail.put("none", null);
        assertThat(PlainDetail.json(detail))
                .isEqualTo(
                        "{\"after\":{\"role\":\"ADMIN\"},\"count\":3,\"list\":[\"a\",true],"
                                + "\"none\":null}");
    }

    @Test
    void takesOutWhatBreaksOrTurnsALine() {
        assertThat(PlainDetail.text("a\r\nb\0c\u202Ed\u2028e\uD800f", 100))
                .isEqualTo("a  b c d e f");
        assertThat(PlainDetail.text("Björk 😀", 100)).isEqualTo("Björk 😀");
        assertThat(PlainDetail.json(Map.of("a\nb", "c\0d"))).isEqualTo("{\"a b\":\"c d\"}");
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(PlainDetail.text("x".repeat(1000), 300)).hasSize(300);
        assertThat(PlainDetail.json(Map.of("a", "x".repeat(1000)))).hasSize(300 + 8);
    }

    @Test
    void boundsDeepAndManyThings() {
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            many.put("k" + i, "x".repeat(1000));
        }
        assertThat(PlainDetail.json(many)).hasSizeLessThan(6_001);
        Map<String, Object> deep = Map.of();
        for (int i = 0; i < 1000; i++) {
            deep = Map.of("d", deep);
        }
        assertThat(PlainDetail.json(deep)).hasSizeLessThan(6_001);
    }
}
