package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.FactType;
import org.mvidarr.library.Operator;
import org.mvidarr.library.VideoFact;
import org.mvidarr.library.VideoRule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A rule as the fields of a form. Each part has a path ("0.2.1": the second member of the third of
 * the outermost group) that names its fields, and one hidden field says which parts there are, in
 * order. Not thread-safe.
 */
public final class RuleForm {
    /** The whole rule. */
    static final String ROOT = "0";

    private RuleNode.Group root;

    RuleForm(VideoRule rule) {
        RuleNode node = RuleNode.of(rule);
        root =
                node instanceof RuleNode.Group group
                        ? group
                        : new RuleNode.Group(RuleNode.Wish.ALL, new ArrayList<>(List.of(node)));
    }

    private RuleForm(RuleNode.Group root) {
        this.root = root;
    }

    /**
     * One line of the form.
     *
     * @param depth 0 for the outermost group
     * @param line null for a group
     * @param wish null for a line
     */
    public record Row(
            String path, int depth, RuleNode.@Nullable Wish wish, RuleNode.@Nullable Line line) {
        public boolean grouped() {
            return wish != null;
        }

        /** How its value is asked for. */
        public String widget() {
            RuleNode.Line shown = Objects.requireNonNull(line);
            if (shown.op() == Operator.IS_SET || shown.op() == Operator.IS_NOT_SET) {
                return "none";
            }
            if (shown.op() == Operator.IN_LAST) {
                return "number";
            }
            boolean single = shown.op() != Operator.IS && shown.op() != Operator.IS_NOT;
            return switch (shown.field().type()) {
                case FLAG -> "flag";
                case STATUS, KIND, ROLE -> "choice";
                case NUMBER, ID -> single ? "number" : "text";
                case MOMENT -> "date";
                default -> "text";
            };
        }

        /** One value, or two for what lies between. */
        public List<String> boxes() {
            RuleNode.Line shown = Objects.requireNonNull(line);
            int boxes = shown.op() == Operator.BETWEEN ? 2 : 1;
            List<String> values = new ArrayList<>(shown.values());
            while (values.size() < boxes) {
                values.add("");
            }
            return values.subList(0, boxes);
        }

        public boolean holds(String value) {
            return Objects.requireNonNull(line).values().contains(value);
        }

        public List<Operator> operators() {
            return RuleNode.operators(Objects.requireNonNull(line).field());
        }

        public FactType type() {
            return Objects.requireNonNull(line).field().type();
        }
    }

    /** What was sent; null when no form was. */
    static @Nullable RuleForm sent(Map<String, String[]> fields) {
        String[] paths = fields.get("node");
        if (paths == null || paths.length == 0 || paths.length > VideoRule.MOST_PARTS) {
            return null;
        }
        RuleForm form = new RuleForm(new RuleNode.Group(wish(fields, ROOT), new ArrayList<>()));
        for (String path : paths) {
            int dot = path.lastIndexOf('.');
            RuleNode.Group parent = dot < 0 ? null : form.group(path.substring(0, dot));
            if (parent != null && path.length() <= 40) {
                parent.members().add(node(fields, path));
            }
        }
        return form;
    }

    private static RuleNode node(Map<String, String[]> fields, String path) {
        if (fields.containsKey("g." + path)) {
            return new RuleNode.Group(wish(fields, path), new ArrayList<>());
        }
        VideoFact field = named(fields, "f." + path, VideoFact.values(), VideoFact.GENRE);
        Operator op = named(fields, "o." + path, Operator.values(), Operator.IS);
        String[] values = fields.get("v." + path);
        boolean other = !field.name().equals(first(fields, "was." + path, field.name()));
        return new RuleNode.Line(
                        field,
                        op,
                        values == null || other
                                ? List.of()
                                : Arrays.stream(values).limit(VideoRule.MOST_PARTS).toList())
                .fitting();
    }

    VideoRule rule() {
        return root.rule();
    }

    /** Its lines from top to bottom. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        collect(root, ROOT, 0, rows);
        return rows;
    }

    void addLine(String group) {
        RuleNode.Group found = group(group);
        if (found != null) {
            found.members().add(RuleNode.Line.fresh());
        }
    }

    void addGroup(String group) {
        RuleNode.Group found = group(group);
        if (found != null) {
            found.members()
                    .add(
                            new RuleNode.Group(
                                    RuleNode.Wish.ANY,
                                    new ArrayList<>(List.of(RuleNode.Line.fresh()))));
        }
    }

    /** The outermost group stays. */
    void remove(String path) {
        int dot = path.lastIndexOf('.');
        RuleNode.Group parent = dot < 0 ? null : group(path.substring(0, dot));
        int index = dot < 0 ? -1 : index(path.substring(dot + 1));
        if (parent != null && index >= 0 && index < parent.members().size()) {
            parent.members().remove(index);
        }
    }

    private static void collect(RuleNode node, String path, int depth, List<Row> rows) {
        switch (node) {
            case RuleNode.Line line -> rows.add(new Row(path, depth, null, line));
            case RuleNode.Group group -> {
                rows.add(new Row(path, depth, group.wish(), null));
                for (int i = 0; i < group.members().size(); i++) {
                    collect(group.members().get(i), path + "." + i, depth + 1, rows);
                }
            }
        }
    }

    private RuleNode.@Nullable Group group(String path) {
        String[] steps = path.split("\\.", -1);
        if (!steps[0].equals(ROOT) || steps.length > VideoRule.MOST_DEEP) {
            return null;
        }
        RuleNode.Group at = root;
        for (int i = 1; i < steps.length; i++) {
            int index = index(steps[i]);
            if (index < 0
                    || index >= at.members().size()
                    || !(at.members().get(index) instanceof RuleNode.Group next)) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private static int index(String step) {
        return step.matches("\\d{1,3}") ? Integer.parseInt(step) : -1;
    }

    private static RuleNode.Wish wish(Map<String, String[]> fields, String path) {
        return named(fields, "g." + path, RuleNode.Wish.values(), RuleNode.Wish.ALL);
    }

    private static <E extends Enum<E>> E named(
            Map<String, String[]> fields, String field, E[] constants, E otherwise) {
        String value = first(fields, field, "");
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(otherwise);
    }

    private static String first(Map<String, String[]> fields, String field, String otherwise) {
        String[] values = fields.get(field);
        return values == null || values.length == 0 ? otherwise : values[0];
    }
}
