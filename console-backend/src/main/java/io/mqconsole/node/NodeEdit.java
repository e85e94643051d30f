package io.mqconsole.node;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks labels that somebody typed. */
final class NodeEdit {
    private static final int MAX_LABEL = 64;
    private static final int MAX_HOSTNAME = 128;
    private static final Pattern HOSTNAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final List<String> HOST_LIKE = List.of("hostname", "vip", "rip");

    private NodeEdit() {}

    /**
     * @return the labels trimmed, blank ones unset
     * @throws ConsoleException {@code validation-failed} with every label that is wrong
     */
    static NodeLabels checked(NodeLabels labels) {
        NodeLabels cleaned = labels.cleaned();
        List<FieldProblem> problems = problems(cleaned);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return cleaned;
    }

    static List<FieldProblem> problems(NodeLabels labels) {
        var problems = new ArrayList<FieldProblem>();
        var values = labels.values();
        for (int i = 0; i < values.size(); i++) {
            String name = NodeLabels.NAMES.get(i);
            String value = values.get(i);
            if (value == null) {
                continue;
            }
            int max = name.equals("hostname") ? MAX_HOSTNAME : MAX_LABEL;
            if (value.length() > max) {
                problems.add(new FieldProblem(name, Text.of("field.too-long", max)));
            } else if (value.chars().anyMatch(Character::isISOControl)) {
                problems.add(new FieldProblem(name, Text.of("field.control-characters")));
            } else if (HOST_LIKE.contains(name) && !HOSTNAME.matcher(value).matches()) {
                problems.add(new FieldProblem(name, Text.of("node.hostname.malformed")));
            }
        }
        return problems;
    }
}
