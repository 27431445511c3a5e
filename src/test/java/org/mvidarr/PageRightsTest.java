package org.mvidarr;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.mvidarr.identity.Caller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No annotation guards a page, so each must ask for the role it is for, and so must each of its
 * actions: a form can be sent by somebody who never saw it.
 */
class PageRightsTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern ASKED_FOR =
            Pattern.compile("<f:event type=\"preRenderView\" listener=\"#\\{([^\"]+)}\"/>");
    private static final Pattern ACTION =
            Pattern.compile(
                    "<(?:h|p):command\\w+[^>]*\\saction=\"#\\{(\\w+)\\.(\\w+)(?:\\([^)]*\\))?}\"");
    private static final Pattern ROLE = Pattern.compile("me\\.require\\('[A-Z]+'\\)");
    private static final Pattern OPENS = Pattern.compile("(\\w+)\\.(\\w+)");

    /** For those who are not signed in, or are about not to be. */
    private static final Set<String> FOR_NOBODY = Set.of("loginPage.signOut");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void everyPageBehindTheLoginAsksForARole() throws IOException {
        Set<String> open = new TreeSet<>();
        List<Path> pages = files().filter(page -> read(page).contains("/layout.xhtml")).toList();
        assertThat(pages).isNotEmpty();
        for (Path page : pages) {
            Optional<String> asked =
                    ASKED_FOR.matcher(read(page)).results().map(r -> r.group(1)).findFirst();
            if (asked.isEmpty() || !asksForRole(asked.get())) {
                open.add(page.toString());
            }
        }
        assertThat(open).as("pages whose load asks for no role").isEmpty();
    }

    @Test
    void everyActionOfAPageAsksForARole() throws IOException {
        Set<String> open = new TreeSet<>();
        int seen = 0;
        for (Path page : files().filter(page -> !read(page).contains("/bare.xhtml")).toList()) {
            for (MatchResult found : ACTION.matcher(read(page)).results().toList()) {
                seen++;
                String action = found.group(1) + "." + found.group(2);
                if (!FOR_NOBODY.contains(action) && !asks(found.group(1), found.group(2))) {
                    open.add(page + ": " + action);
                }
            }
        }
        assertThat(seen).isPositive();
        assertThat(open).as("actions that ask for no role").isEmpty();
    }

    private static boolean asksForRole(String listener) {
        var bean = OPENS.matcher(listener);
        return ROLE.matcher(listener).matches()
                || (bean.matches() && asks(bean.group(1), bean.group(2)));
    }

    /** Whether a method of a bean comes to {@link Caller#require}, itself or by its own others. */
    private static boolean asks(String bean, String method) {
        String simple = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
        return CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(simple))
                .flatMap(type -> methods(type, method))
                .anyMatch(found -> asks(found, new HashSet<>()));
    }

    private static boolean asks(JavaMethod method, Set<JavaMethod> visited) {
        return visited.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(
                                call ->
                                        isRequire(call.getTargetOwner(), call.getName())
                                                || (call.getTargetOwner().equals(method.getOwner())
                                                        && methods(
                                                                        method.getOwner(),
                                                                        call.getName())
                                                                .anyMatch(
                                                                        own ->
                                                                                asks(
                                                                                        own,
                                                                                        visited))));
    }

    private static boolean isRequire(JavaClass owner, String method) {
        return owner.isEquivalentTo(Caller.class) && method.equals("require");
    }

    private static Stream<JavaMethod> methods(JavaClass type, String name) {
        return type.getMethods().stream().filter(method -> method.getName().equals(name));
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all
                    .filter(path -> path.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
