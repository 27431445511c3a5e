package org.mvidarr.operations;

import org.eclipse.microprofile.openapi.models.Operation;
import org.mvidarr.identity.Role;

import java.util.List;

/** Who may call an operation: for programs as {@code x-roles}, for people in the description. */
final class DescribedRoles {
    private DescribedRoles() {}

    static void addTo(Operation operation, OperationFacts facts) {
        List<Role> roles = facts.roles();
        operation.addExtension("x-roles", roles.stream().map(Role::name).toList());
        if (facts.open()) {
            operation.setSecurity(List.of());
        }
        String who =
                facts.open()
                        ? "Open to everybody."
                        : roles.size() == Role.values().length
                                ? "For everybody with an account."
                                : "For the role " + roles.getFirst() + " and stronger ones.";
        String text = facts.inPerson() ? who + " Not with an API key." : who;
        String before = operation.getDescription();
        operation.setDescription(before == null ? text : ended(before) + "\n\n" + text);
    }

    private static String ended(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }
}
