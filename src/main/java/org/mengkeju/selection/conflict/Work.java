package org.mengkeju.selection.conflict;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something done together: who has the same one worked on it with everybody else who has it.
 *
 * @param identifier DOI, patent number or project number; compared without case, spaces and the address before a DOI
 * @param day of publication, filing, or the project's last day
 */
public record Work(Kind kind, String identifier, LocalDate day) {
    /** What it is. */
    public enum Kind {
        PAPER,
        PATENT,
        PROJECT
    }

    /** Brings the identifier to one writing. */
    public Work {
        identifier = plain(identifier);
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("a work has an identifier");
        }
    }

    /** Whatever was done together with the person of this identifier; the person's own facts carry the same. */
    public static Work with(Orcid person, LocalDate day) {
        return new Work(Kind.PAPER, "orcid:" + person.text(), day);
    }

    private static String plain(String identifier) {
        return identifier
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(https?://)?(dx\\.)?doi\\.org/|^doi:", "");
    }

    /** Whether nothing of an identifier is left in that writing. */
    public static boolean isEmpty(String identifier) {
        return plain(identifier).isEmpty();
    }

    /** Kind and identifier in one. */
    String key() {
        return kind + ":" + identifier;
    }
}
