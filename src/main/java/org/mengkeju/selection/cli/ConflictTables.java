package org.mengkeju.selection.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.conflict.Employment;
import org.mengkeju.selection.conflict.Judged;
import org.mengkeju.selection.conflict.PersonFacts;
import org.mengkeju.selection.conflict.Work;

/** Reads people and applications for a check of conflicts (docs/reference/conflicts.md). */
final class ConflictTables {
    private static final Rows PEOPLE = new Rows(
            List.of("person"),
            List.of(
                    "organisations",
                    "former",
                    "relatives",
                    "related_people",
                    "related_organisations",
                    "advisers",
                    "students",
                    "works",
                    "barred_until",
                    "close"),
            false);
    private static final Rows APPLICATIONS = new Rows(
            List.of("application"),
            List.of("call", "field", "award_year", "people", "organisations", "nominators", "works", "avoid"),
            false);

    private ConflictTables() {}

    /** People by key, in the order of the file. */
    static Map<String, PersonFacts> people(Path file) {
        Map<String, PersonFacts> people = new LinkedHashMap<>();
        PEOPLE.read(file, cells -> {
            PersonFacts one = person(cells);
            if (people.put(one.person(), one) != null) {
                throw new IllegalArgumentException("twice: " + one.person());
            }
        });
        return people;
    }

    private static PersonFacts person(Map<String, String> cells) {
        List<Employment> employments = new ArrayList<>();
        list(cells, "organisations").forEach(key -> employments.add(Employment.now(key)));
        list(cells, "former").forEach(text -> employments.add(former(text)));
        String barred = cells.getOrDefault("barred_until", "");
        return new PersonFacts(
                Rows.text(cells, "person"),
                employments,
                Set.copyOf(list(cells, "relatives")),
                Set.copyOf(list(cells, "related_people")),
                Set.copyOf(list(cells, "related_organisations")),
                Set.copyOf(list(cells, "advisers")),
                Set.copyOf(list(cells, "students")),
                works(cells),
                barred.isBlank() ? null : barred.equals("never") ? LocalDate.MAX : day(barred),
                Set.copyOf(list(cells, "close")));
    }

    /** Applications, their people with what is known of them. */
    static List<Judged> applications(Path file, Map<String, PersonFacts> known) {
        List<Judged> applications = new ArrayList<>();
        Map<String, Boolean> seen = new HashMap<>();
        APPLICATIONS.read(file, cells -> {
            String key = Rows.text(cells, "application");
            if (seen.put(key, true) != null) {
                throw new IllegalArgumentException("twice: " + key);
            }
            applications.add(new Judged(
                    key,
                    cells.getOrDefault("call", ""),
                    cells.getOrDefault("field", ""),
                    year(cells.getOrDefault("award_year", "")),
                    list(cells, "people").stream()
                            .map(person -> known.getOrDefault(person, PersonFacts.of(person)))
                            .toList(),
                    Set.copyOf(list(cells, "organisations")),
                    Set.copyOf(list(cells, "nominators")),
                    works(cells),
                    Set.copyOf(list(cells, "avoid"))));
        });
        return applications;
    }

    /** What merged organisations became. */
    static Map<String, String> merged(Path file) {
        Map<String, String> merged = new HashMap<>();
        Rows.of("organisation", "standing")
                .read(file, cells -> merged.put(Rows.text(cells, "organisation"), Rows.text(cells, "standing")));
        return merged;
    }

    private static List<String> list(Map<String, String> cells, String name) {
        return Arrays.stream(cells.getOrDefault(name, "").split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Work> works(Map<String, String> cells) {
        return list(cells, "works").stream().map(ConflictTables::work).toList();
    }

    private static Work work(String text) {
        int colon = text.indexOf(':');
        int at = text.lastIndexOf('@');
        if (colon < 1 || at < colon) {
            throw new IllegalArgumentException("a work is paper|patent|project:identifier@day, not " + text);
        }
        try {
            var kind = Work.Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
            return new Work(kind, text.substring(colon + 1, at), day(text.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a work is paper|patent|project:identifier@day, not " + text, e);
        }
    }

    private static Employment former(String text) {
        int at = text.lastIndexOf('@');
        int dots = text.indexOf("..", Math.max(0, at));
        if (at < 1) {
            throw new IllegalArgumentException("former is organisation@[first day..]last day, not " + text);
        }
        String from = dots < 0 ? "" : text.substring(at + 1, dots);
        String to = text.substring(dots < 0 ? at + 1 : dots + 2);
        return new Employment(text.substring(0, at), from.isEmpty() ? null : day(from), day(to));
    }

    private static @Nullable Integer year(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("\"award_year\" is no year: " + text);
        }
        return Integer.valueOf(text);
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day written yyyy-mm-dd: " + text, e);
        }
    }
}
