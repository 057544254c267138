package org.mengkeju.integrity.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Subject;

/**
 * A case of dishonesty.
 *
 * @param number for example {@code CX-2026-0007}
 * @param accused known once the case is accepted
 * @param name what the accused is called
 * @param edition of the rules it is held against
 * @param dueOn last day for what comes next, or null
 * @param entry first entry of the record that came of it, or null
 */
public record IntegrityCase(
        CaseId id,
        String number,
        CaseState state,
        @Nullable Subject accused,
        String name,
        Report report,
        Proceedings proceedings,
        String edition,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable UUID entry,
        int version,
        boolean demo) {

    IntegrityCase at(CaseState then, Proceedings done, @Nullable LocalDate due) {
        return new IntegrityCase(
                id, number, then, accused, name, report, done, edition, receivedOn, due, entry, version, demo);
    }

    IntegrityCase about(Subject subject, String called) {
        return new IntegrityCase(
                id,
                number,
                state,
                subject,
                called,
                report,
                proceedings,
                edition,
                receivedOn,
                dueOn,
                entry,
                version,
                demo);
    }

    IntegrityCase entered(UUID root) {
        return new IntegrityCase(
                id, number, state, accused, name, report, proceedings, edition, receivedOn, dueOn, root, version, demo);
    }

    /** The case as the accused may see it. */
    IntegrityCase withoutReporter() {
        return new IntegrityCase(
                id,
                number,
                state,
                accused,
                name,
                report.withoutReporter(),
                proceedings,
                edition,
                receivedOn,
                dueOn,
                entry,
                version,
                demo);
    }
}
