package org.mvidarr.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited.Outcome;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the log. The statement is put together from constants only; what the reader sends is bound
 * as a parameter. Always newest first, which an index of the schema gives under every filter.
 */
@ApplicationScoped
class AuditSearch {
    /** Counting stops here: nobody reads more, and every reader pays for it. */
    static final int MOST_COUNTED = 100_000;

    private static final String ROW =
            """
            select e.id, e.at, e.user_id, e.username, e.key_prefix, e.action, e.target, e.outcome, e.address,
                   cast(e.detail as text) as detail
            from audit_event e
            """;

    @Inject EntityManager entityManager;

    /** Where a reader stands: the next event is the first one older than this. */
    record Place(Instant at, long id) {}

    List<AuditEvent> after(AuditFilter filter, @Nullable Place place, int skip, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values);
        if (place != null) {
            where +=
                    (where.isEmpty() ? " where " : " and ") + "(e.at, e.id) < (:placeAt, :placeId)";
            values.put("placeAt", place.at());
            values.put("placeId", place.id());
        }
        Query query = rows(ROW + where + " order by e.at desc, e.id desc");
        values.forEach(query::setParameter);
        return read(query.setFirstResult(skip).setMaxResults(most));
    }

    Optional<AuditEvent> event(long id) {
        Query query = rows(ROW + " where e.id = :id").setParameter("id", id);
        return read(query).stream().findFirst();
    }

    /** At most {@value #MOST_COUNTED}. */
    long count(AuditFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        Query query =
                entityManager.createNativeQuery(
                        "select count(*) from (select 1 from audit_event e"
                                + where(filter, values)
                                + " limit "
                                + MOST_COUNTED
                                + ") as counted",
                        Long.class);
        values.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private static String where(AuditFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "lower(e.username) = :user", "user", lower(filter.user()));
        add(conditions, values, "e.action like :action", "action", beginning(filter.action()));
        Outcome outcome = filter.outcome();
        add(
                conditions,
                values,
                "e.outcome = :outcome",
                "outcome",
                outcome == null ? null : outcome.name());
        add(conditions, values, "e.at >= :from", "from", filter.from());
        add(conditions, values, "e.at < :to", "to", filter.to());
        String target = filter.target();
        add(
                conditions,
                values,
                "e.target ilike :target",
                "target",
                target == null ? null : "%" + escaped(target) + "%");
        add(conditions, values, "e.address like :address", "address", beginning(filter.address()));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String beginning(@Nullable String text) {
        return text == null ? null : escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Query rows(String sql) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("id", Long.class)
                .addScalar("at", Instant.class)
                .addScalar("user_id", Long.class)
                .addScalar("username", String.class)
                .addScalar("key_prefix", String.class)
                .addScalar("action", String.class)
                .addScalar("target", String.class)
                .addScalar("outcome", String.class)
                .addScalar("address", String.class)
                .addScalar("detail", String.class);
    }

    private static List<AuditEvent> read(Query query) {
        List<AuditEvent> events = new ArrayList<>();
        for (Object each : query.getResultList()) {
            Tuple row = (Tuple) each;
            events.add(
                    new AuditEvent(
                            row.get("id", Long.class),
                            row.get("at", Instant.class),
                            row.get("user_id", Long.class),
                            row.get("username", String.class),
                            row.get("key_prefix", String.class),
                            row.get("action", String.class),
                            row.get("target", String.class),
                            Outcome.valueOf(row.get("outcome", String.class)),
                            row.get("address", String.class),
                            detail(row.get("detail", String.class))));
        }
        return events;
    }

    private static Map<String, Object> detail(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return map(reader.readObject());
        }
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, plain(value)));
        return Collections.unmodifiableMap(map);
    }

    /** Maps, lists, texts, numbers, truth values and null. */
    private static @Nullable Object plain(JsonValue value) {
        return switch (value) {
            case JsonObject object -> map(object);
            case JsonArray array -> array.stream().map(AuditSearch::plain).toList();
            case JsonString text -> text.getString();
            case JsonNumber number ->
                    number.isIntegral() ? number.longValue() : number.bigDecimalValue();
            default ->
                    switch (value.getValueType()) {
                        case TRUE -> true;
                        case FALSE -> false;
                        default -> null;
                    };
        };
    }
}
