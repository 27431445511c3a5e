package org.mvidarr.operations;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** JSON as YAML, always the same for the same: members sorted, one line for each value. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/$_][A-Za-z0-9/{}$_. -]*");
    private static final Pattern OTHER = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    static String of(JsonObject object) {
        YamlText yaml = new YamlText();
        yaml.members(object, 0);
        return yaml.text.toString();
    }

    private void members(JsonObject object, int indent) {
        List<String> names = new ArrayList<>(object.keySet());
        names.sort(null);
        for (String name : names) {
            text.append("  ".repeat(indent)).append(scalar(name)).append(':');
            below(object.get(name), indent);
        }
    }

    private void below(JsonValue value, int indent) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            text.append('\n');
            members(object, indent + 1);
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            text.append('\n');
            for (JsonValue item : array) {
                text.append("  ".repeat(indent + 1)).append('-');
                below(item, indent + 1);
            }
        } else {
            String scalar =
                    value instanceof JsonString string
                            ? scalar(string.getString())
                            : value.toString();
            text.append(' ').append(scalar).append('\n');
        }
    }

    private static String scalar(String string) {
        boolean plain =
                PLAIN.matcher(string).matches()
                        && !OTHER.matcher(string).matches()
                        && !string.endsWith(" ");
        return plain ? string : jakarta.json.Json.createValue(string).toString();
    }
}
