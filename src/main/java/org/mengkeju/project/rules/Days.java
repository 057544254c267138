package org.mengkeju.project.rules;

import java.time.LocalDate;
import org.mengkeju.platform.Refusal;

/** Days that follow from the rules. */
public record Days(Edition.Terms terms) {
    /** Last day on which money that was assigned is passed on (2025 fund rule art. 18). */
    public LocalDate passOn(LocalDate issued) {
        return issued.plusDays(terms.passOnDays().value());
    }

    /** Last day of the plan after the notice or the signing. */
    public LocalDate plan(LocalDate notice) {
        return notice.plusDays(terms.planDays().value());
    }

    /** Last day of the closing papers after the term. */
    public LocalDate closing(LocalDate end) {
        return end.plusDays(terms.closingDays().value());
    }

    /** The day from which missing closing papers count as overdue. */
    public LocalDate overdueFrom(LocalDate end) {
        return end.plusMonths(terms.overdueMonths().value()).plusDays(1);
    }

    /**
     * Whether an extension may be asked for.
     *
     * @param before how many there were
     * @throws Refusal when there were enough, or it is too long
     */
    public void extend(int before, int months) {
        if (before >= terms.extensions().value()) {
            throw Refusal.conflict("project.refusal.extended");
        }
        if (months < 1 || months > terms.extensionMonths().value()) {
            throw Refusal.invalid(
                    "project.refusal.extension-long", terms.extensionMonths().value());
        }
    }
}
