package org.mengkeju.project.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.course.ProjectLog;

/**
 * What somebody sends with a move, by page or by program, read at the edge.
 *
 * @param fields by name, as typed
 * @param files sent with it
 */
public record Form(Map<String, String> fields, List<Sent> files) {
    /** Most lines of a list that is typed. */
    private static final int LINES_MAX = 60;

    public Form {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    /** A file as it is sent. */
    public static final class Sent {
        private final String name;
        private final byte[] content;

        public Sent(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }
    }

    public static Form of(Map<String, String> fields) {
        return new Form(fields, List.of());
    }

    public String text(String name) {
        return ProjectLog.words(fields.getOrDefault(name, ""));
    }

    /** Words that must be there. */
    public String said(String name) {
        return ProjectLog.said(fields.get(name));
    }

    public boolean flag(String name) {
        String typed = fields.getOrDefault(name, "").strip();
        return typed.equals("yes") || typed.equals("true") || typed.equals("on");
    }

    /** Whether it was said at all, either way. */
    public boolean chosen(String name) {
        return !fields.getOrDefault(name, "").isBlank();
    }

    public Money money(String name) {
        return Money.parse(text(name));
    }

    public int number(String name) {
        String typed = text(name);
        if (!typed.matches("\\d{1,4}")) {
            throw Refusal.invalid("project.refusal.number", typed);
        }
        return Integer.parseInt(typed);
    }

    /** Points with at most two digits after the point. */
    public BigDecimal points(String name) {
        String typed = text(name);
        if (!typed.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw Refusal.invalid("project.refusal.points", typed);
        }
        return new BigDecimal(typed);
    }

    public LocalDate day(String name) {
        String typed = text(name);
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("project.refusal.day", typed);
        }
    }

    public @Nullable UUID key(String name) {
        String typed = text(name);
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("project.refusal.key", typed);
        }
    }

    public <E extends Enum<E>> E choice(String name, Class<E> of) {
        String typed = text(name);
        for (E one : of.getEnumConstants()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        throw Refusal.invalid("project.refusal.choice", typed);
    }

    /** What stands on the lines of a text, empty ones left out. */
    public List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        if (lines.size() > LINES_MAX) {
            throw Refusal.invalid("project.refusal.lines", LINES_MAX);
        }
        return lines;
    }
}
