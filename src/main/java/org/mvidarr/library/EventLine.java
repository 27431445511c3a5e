package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.faces.StatusLook;
import org.mvidarr.platform.faces.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An event as a page tells it.
 *
 * @param details what else there is to say, one part for each line; never markup
 */
public record EventLine(VideoEvent event, List<String> details) {

    static EventLine of(VideoEvent event) {
        Map<String, Object> data = event.data();
        List<String> details = new ArrayList<>();
        if (event.reason() != null) {
            details.add(event.reasonText(Texts.locale()));
        }
        if (event.kind() == VideoEventKind.INTENT_CHANGED) {
            details.add(label(data.get("from")) + " → " + label(data.get("to")));
        }
        addFields(details, data, "fields", "history.fields");
        addFields(details, data, "locked", "history.locked");
        addFields(details, data, "unlocked", "history.unlocked");
        add(details, data, "note", "history.note");
        add(details, data, "source", "history.source");
        add(details, data, "path", "history.path");
        add(details, data, "song", "history.song");
        add(details, data, "language", "history.language");
        if (data.get("titles") instanceof List<?> titles) {
            details.add(titles.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return new EventLine(event, List.copyOf(details));
    }

    private static void add(
            List<String> details, Map<String, Object> data, String name, String key) {
        Object value = data.get(name);
        if (value != null && !value.toString().isBlank()) {
            details.add(Texts.text(key, value.toString()));
        }
    }

    private static void addFields(
            List<String> details, Map<String, Object> data, String name, String key) {
        if (data.get(name) instanceof List<?> fields && !fields.isEmpty()) {
            details.add(
                    Texts.text(
                            key,
                            fields.stream()
                                    .map(field -> StatusLook.label("field", field))
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static String label(@Nullable Object intent) {
        return StatusLook.label("video", intent);
    }
}
