package org.mengkeju;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the modules shows what the code does, not what somebody once meant. */
class ModuleDiagramTest {
    private static final Pattern PURPOSE = Pattern.compile("(?s)/\\*\\*(.*?)(?:<p>|\\*/)");

    private final ApplicationModules modules = ApplicationModules.of(Mengkeju.class);

    @Test
    void theModulesPageIsWhatTheCodeDoes() throws IOException {
        String page = page();
        var document = new Document(Path.of("docs/internals/modules.md"), "modules");
        assertThat(document.saying(page)).as(document.advice()).isEqualTo(page);
    }

    private String page() throws IOException {
        Map<String, SortedSet<String>> uses = uses();
        StringBuilder page = new StringBuilder("""
                # Modules

                Made from the code by `ModuleDiagramTest` with `-Dupdate=modules`. An arrow leads from a module to one it uses; what
                follows from other arrows is left out of the picture and stands in the table.

                ```mermaid
                flowchart TD
                """);
        uses.forEach((name, used) -> used.stream()
                .filter(target -> isNeeded(target, used, uses))
                .forEach(target -> page.append("    ")
                        .append(name)
                        .append(" --> ")
                        .append(target)
                        .append('\n')));
        page.append("""
                ```

                | module | purpose | uses | listens to |
                |---|---|---|---|
                """);
        for (String name : uses.keySet()) {
            page.append(row(modules.getModuleByName(name).orElseThrow(), uses.get(name)));
        }
        return page.toString();
    }

    /** What every module refers to, the one that stands on the fewest others first. */
    private Map<String, SortedSet<String>> uses() {
        Map<String, SortedSet<String>> uses = new LinkedHashMap<>();
        modules.stream()
                .sorted(Comparator.<ApplicationModule>comparingLong(module -> module.getAllDependencies(modules)
                                .uniqueModules()
                                .count())
                        .thenComparing(ModuleDiagramTest::name))
                .forEach(module -> uses.put(
                        name(module),
                        module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(ModuleDiagramTest::name)
                                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll)));
        return uses;
    }

    /** Whether no other used module leads to this one anyway. */
    private static boolean isNeeded(String target, SortedSet<String> used, Map<String, SortedSet<String>> uses) {
        return used.stream().noneMatch(other -> reaches(other, target, uses));
    }

    private static boolean reaches(String from, String target, Map<String, SortedSet<String>> uses) {
        SortedSet<String> next = uses.getOrDefault(from, new TreeSet<>());
        return next.contains(target) || next.stream().anyMatch(step -> reaches(step, target, uses));
    }

    private String row(ApplicationModule module, SortedSet<String> uses) throws IOException {
        String hears = module.getEventsListenedTo(modules).stream()
                .filter(event -> event.getPackageName().startsWith("org.mengkeju"))
                .map(JavaClass::getSimpleName)
                .distinct()
                .sorted()
                .map("`%s`"::formatted)
                .collect(joining(", "));
        return "| %s | %s | %s | %s |\n".formatted(name(module), purpose(name(module)), String.join(", ", uses), hears);
    }

    /** The first paragraph of what the module says of itself. */
    private static String purpose(String module) throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/mengkeju", module, "package-info.java"));
        Matcher matcher = PURPOSE.matcher(source);
        if (!matcher.find()) {
            throw new IllegalStateException(module + " does not say what it is for");
        }
        return matcher.group(1)
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
