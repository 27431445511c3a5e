package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;
import org.mvidarr.settings.Configuration;
import org.mvidarr.settings.Section;
import org.mvidarr.settings.TopicShape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings: one page for each section, one generated form for each group. */
@Named
@RequestScoped
public class ConfigPage {
    /** Groups with a form of their own. */
    static final Set<String> BY_HAND = Set.of("naming");

    @Inject Configuration configuration;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;
    @Inject HttpServletRequest request;

    private final Map<String, String> wrong = new HashMap<>();
    private boolean overtaken;
    private final Map<String, ConfigForm> forms = new HashMap<>();

    public void open() {
        caller.require(Role.ADMIN);
    }

    public Section[] getSections() {
        return Section.values();
    }

    public Section getSection() {
        Section asks = asked.choice("group", Section.class);
        return asks == null ? Section.LIBRARY : asks;
    }

    /** Names of the groups of this section whose forms are generated. */
    public List<String> getTopics() {
        return configuration.topics().stream()
                .filter(shape -> shape.section() == getSection())
                .map(TopicShape::name)
                .filter(name -> !BY_HAND.contains(name))
                .toList();
    }

    public ConfigForm form(String topic) {
        return forms.computeIfAbsent(topic, name -> read(configuration.topic(name)));
    }

    public void save() {
        caller.require(Role.ADMIN);
        TopicShape shape = shape();
        change(
                shape,
                () ->
                        configuration.put(
                                shape.name(),
                                ConfigForm.read(shape.parts(), request.getParameterMap()),
                                version(),
                                caller.id()),
                "settings.notice.saved");
    }

    /** All of a group by default. */
    public void reset() {
        caller.require(Role.ADMIN);
        TopicShape shape = shape();
        change(
                shape,
                () -> configuration.reset(shape.name(), version(), caller.id()),
                "settings.notice.reset");
    }

    private void change(TopicShape shape, Runnable deed, String notice) {
        if (shape.hasSecret()) {
            caller.requirePerson();
        }
        try {
            deed.run();
            notices.ok(notice);
            Redirects.to("/settings?group=" + shape.section().slug() + "#" + shape.name());
        } catch (ConstraintViolationException e) {
            e.getConstraintViolations().forEach(violation -> note(shape, violation));
        } catch (Refusal.Invalid e) {
            String field = e.field() == null ? "" : e.field().replace('/', '.');
            wrong.put(field, e.text(Texts.locale()));
        } catch (Refusal.Conflict | Refusal.Unavailable e) {
            overtaken = e instanceof Refusal.Stale;
            wrong.put("", e.text(Texts.locale()));
        }
        forms.clear();
    }

    /** A pattern says nothing to people; where the bundle says what it means, that is shown. */
    private void note(TopicShape shape, ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\[.*", "");
        String said =
                Messages.optional(Texts.locale(), "config." + shape.name() + "." + path + ".wrong")
                        .orElse(violation.getMessage());
        wrong.put(path, said);
    }

    private ConfigForm read(TopicShape shape) {
        ConfigForm form =
                ConfigForm.of(
                        configuration.get(shape.name()),
                        configuration.defaults(shape),
                        Texts.locale());
        boolean refused = !wrong.isEmpty() && shape.name().equals(asked.text("topic"));
        // Who has been told that somebody else was faster may save over it.
        int basis = overtaken ? form.version() : version();
        return refused ? form.refused(basis, request.getParameterMap(), wrong) : form;
    }

    private TopicShape shape() {
        String topic = asked.text("topic");
        return configuration.topic(topic == null ? "" : topic);
    }

    private int version() {
        return ConfigForm.number(request.getParameterMap().get("version"), 0);
    }
}
