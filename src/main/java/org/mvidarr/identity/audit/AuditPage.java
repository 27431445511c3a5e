package org.mvidarr.identity.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Audited.Outcome;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The audit log as the address of the page describes it. */
@Named
@RequestScoped
public class AuditPage {
    /** Events of one page. */
    private static final int SIZE = 50;

    /** One fact of an event; both sides of a change, or the second alone. */
    public record Fact(String name, @Nullable String before, String value) {}

    @Inject AuditLog log;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable Page<AuditEvent> list;
    private @Nullable AuditEvent event;
    private @Nullable Integer keepDays;

    public void open() {
        caller.require(Role.ADMIN);
        Long id = asked.number("event");
        event = id == null ? null : log.get(id);
    }

    public Page<AuditEvent> getList() {
        caller.require(Role.ADMIN);
        Page<AuditEvent> known = list;
        if (known == null) {
            known = log.list(filter(), AuditLog.paging(1, SIZE), asked.number("before"));
            list = known;
        }
        return known;
    }

    /** Id by which the next older page is reached; null on the last. */
    public @Nullable Long getOlder() {
        List<AuditEvent> shown = getList().records();
        return shown.size() < SIZE ? null : shown.getLast().id();
    }

    public boolean isNewest() {
        return asked.number("before") == null;
    }

    public @Nullable AuditEvent getEvent() {
        return event;
    }

    /** What the shown event tells besides; of a change what differs, with both sides. */
    public List<Fact> getFacts() {
        Map<String, Object> detail = Objects.requireNonNull(event).detail();
        if (detail.get("before") instanceof Map<?, ?> before
                && detail.get("after") instanceof Map<?, ?> after) {
            TreeSet<String> names = new TreeSet<>();
            before.keySet().forEach(name -> names.add(name.toString()));
            after.keySet().forEach(name -> names.add(name.toString()));
            return names.stream()
                    .map(name -> new Fact(name, text(before.get(name)), text(after.get(name))))
                    .filter(fact -> !fact.value().equals(fact.before()))
                    .toList();
        }
        return detail.entrySet().stream()
                .map(entry -> new Fact(entry.getKey(), null, text(entry.getValue())))
                .toList();
    }

    public boolean isChange() {
        return getFacts().stream().anyMatch(fact -> fact.before() != null);
    }

    /** What people call an action; the action itself when nobody has given it a name. */
    public String label(String action) {
        String key = "audit.action." + action;
        String text = Texts.text(key);
        return text.equals("??" + key + "??") ? action : text;
    }

    /** The name; else whether somebody came from outside or the program did it itself. */
    public String who(AuditEvent shown) {
        String name = shown.username();
        if (name != null) {
            return name;
        }
        return Texts.text(shown.address() == null ? "audit.server" : "audit.nobody");
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public String getOutcome() {
        Outcome chosen = asked.choice("outcome", Outcome.class);
        return chosen == null ? "" : chosen.name();
    }

    public boolean isFiltered() {
        return !filter().isEmpty();
    }

    /** Address of the same events as comma-separated values. */
    public String getExport() {
        AuditFilter filter = filter();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("user", filter.user());
        values.put("action", filter.action());
        values.put("outcome", filter.outcome());
        values.put("from", filter.from());
        values.put("to", filter.to());
        values.put("target", filter.target());
        values.put("address", filter.address());
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(
                        entry ->
                                entry.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                String.valueOf(entry.getValue()),
                                                StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public @Nullable Integer getKeepDays() {
        return keepDays == null ? Integer.valueOf(log.settings().keepDays()) : keepDays;
    }

    public void setKeepDays(@Nullable Integer keepDays) {
        this.keepDays = keepDays;
    }

    public void save() {
        caller.require(Role.ADMIN);
        if (keepDays == null) {
            throw new Refusal.Invalid("keepDays", "audit.days");
        }
        log.keep(new AuditSettings(keepDays), caller.id());
        notices.ok("audit.notice.saved");
        Redirects.toSamePage();
    }

    private AuditFilter filter() {
        return new AuditFilter(
                asked.text("user"),
                asked.text("action"),
                asked.choice("outcome", Outcome.class),
                day("from", 0),
                day("to", 1),
                asked.text("target"),
                asked.text("address"));
    }

    /** Midnight at the beginning of a day, or so many days later; null when it is no day. */
    private @Nullable Instant day(String name, int later) {
        String text = asked.text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text)
                    .plusDays(later)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
