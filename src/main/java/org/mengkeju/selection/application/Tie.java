package org.mengkeju.selection.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.conflict.Orcid;
import org.mengkeju.selection.conflict.Work;

/**
 * What an application says of works of its people and of people they are tied to, as it was typed.
 *
 * @param identifier DOI, patent number or project number of a work; ORCID of a person
 * @param day of publication, filing or the project's last day; of a co-author the day of the last work together; else ""
 */
public record Tie(Kind kind, String identifier, String day) {
    /** Longest identifier in characters. */
    public static final int MOST = 200;

    /** What it is. */
    public enum Kind {
        PAPER,
        PATENT,
        PROJECT,
        /** 合著者: somebody with whom something was published. */
        CO_AUTHOR,
        /** 导师 of the leader. */
        ADVISER,
        /** 学生 of the leader. */
        STUDENT;

        /** Whether it is a person rather than a work. */
        public boolean isPerson() {
            return this == CO_AUTHOR || this == ADVISER || this == STUDENT;
        }

        /** Whether a day belongs to it. */
        public boolean hasDay() {
            return this != ADVISER && this != STUDENT;
        }

        /** Key of its word in the message files. */
        public String messageKey() {
            return "selection.tie." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Cuts what is far too long and the spaces around. */
    public Tie {
        identifier = identifier.strip();
        identifier = identifier.substring(0, Math.min(identifier.length(), MOST + 1));
        day = day.strip();
    }

    /** What is wrong with it: the end of a message key, or null. */
    public @Nullable String fault() {
        if (identifier.length() > MOST || (!kind.isPerson() && Work.isEmpty(identifier))) {
            return "identifier";
        }
        if (kind.isPerson() && orcid().isEmpty()) {
            return "orcid";
        }
        return kind.hasDay() && on() == null ? "day" : null;
    }

    /** The person it names; empty where it names none. */
    public Optional<Orcid> orcid() {
        return kind.isPerson() ? Orcid.of(identifier) : Optional.empty();
    }

    /** Its day, or null where it does not read. */
    public @Nullable LocalDate on() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** The work the check compares; a co-author shares a work with the person of that identifier. Empty of whom taught. */
    public Optional<Work> work() {
        LocalDate on = on();
        if (fault() != null || on == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case PAPER -> Optional.of(new Work(Work.Kind.PAPER, identifier, on));
            case PATENT -> Optional.of(new Work(Work.Kind.PATENT, identifier, on));
            case PROJECT -> Optional.of(new Work(Work.Kind.PROJECT, identifier, on));
            case CO_AUTHOR -> orcid().map(person -> Work.with(person, on));
            case ADVISER, STUDENT -> Optional.empty();
        };
    }
}
