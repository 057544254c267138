package org.mengkeju.deal.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mengkeju.platform.Money;

/** What keeps terms from being proposed, said all at once. */
public final class TermsCheck {
    private static final int LISTED_MAX = 60;
    private static final int MONTHS_MAX = 600;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private TermsCheck() {}

    /**
     * A fault.
     *
     * @param field name of the field in the form
     * @param message key of the text, with its arguments
     */
    public record Fault(String field, String message, List<Object> arguments) {
        static Fault of(String field, String message, Object... arguments) {
            return new Fault(field, message, List.of(arguments));
        }
    }

    /**
     * The faults of terms; none where they may be proposed.
     *
     * @param today no instalment may fall due before
     */
    public static List<Fault> of(Terms terms, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        texts(terms, faults);
        money(terms, today, faults);
        royalty(terms, faults);
        useFirst(terms, faults);
        return faults;
    }

    private static void texts(Terms terms, List<Fault> faults) {
        if (terms.object().isBlank()) {
            faults.add(Fault.of("object", "deal.terms.fault.object"));
        }
        if (terms.way().conveysResult() && terms.results().isEmpty()) {
            faults.add(Fault.of("results", "deal.terms.fault.results"));
        }
        if (terms.acceptance().isBlank()) {
            faults.add(Fault.of("acceptance", "deal.terms.fault.acceptance"));
        }
        if (terms.months() < 0 || terms.months() > MONTHS_MAX) {
            faults.add(Fault.of("months", "deal.terms.fault.months", MONTHS_MAX));
        }
        if (terms.way() == Way.OPEN_LICENCE && terms.months() == 0) { // 专利法实施细则 art. 85: an open licence has a term
            faults.add(Fault.of("months", "deal.terms.fault.open-licence-term"));
        }
    }

    private static void money(Terms terms, LocalDate today, List<Fault> faults) {
        if (terms.price().isZero() && !terms.isOpenEnded()) {
            faults.add(Fault.of("price", "deal.terms.fault.price"));
        }
        if (terms.instalments().size() > LISTED_MAX) {
            faults.add(Fault.of("instalments", "deal.terms.fault.instalments-many", LISTED_MAX));
        }
        Money sum = terms.instalments().stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(terms.price())) {
            faults.add(Fault.of(
                    "instalments",
                    "deal.terms.fault.instalments-sum",
                    sum.text(),
                    terms.price().text()));
        }
        for (Instalment instalment : terms.instalments()) {
            if (instalment.amount().isZero() || instalment.label().isBlank()) {
                faults.add(Fault.of("instalments", "deal.terms.fault.instalment-empty"));
            }
            if (instalment.due().isBefore(today)) {
                faults.add(Fault.of("instalments", "deal.terms.fault.instalment-past", instalment.due()));
            }
        }
        Money costs = terms.costs().stream().map(NonTechnicalCost::amount).reduce(Money.ZERO, Money::plus);
        if (costs.compareTo(terms.price()) > 0) {
            faults.add(Fault.of(
                    "costs",
                    "deal.terms.fault.costs",
                    costs.text(),
                    terms.price().text()));
        }
    }

    private static void royalty(Terms terms, List<Fault> faults) {
        Royalty royalty = terms.royalty();
        if (royalty == null) {
            return;
        }
        if (!isPercent(royalty.percent())) {
            faults.add(Fault.of("royaltyPercent", "deal.terms.fault.percent"));
        }
        if (royalty.base().isBlank()) {
            faults.add(Fault.of("royaltyBase", "deal.terms.fault.royalty-base"));
        }
        if (!List.of(1, 3, 6, 12).contains(royalty.everyMonths())) {
            faults.add(Fault.of("royaltyMonths", "deal.terms.fault.royalty-months"));
        }
    }

    private static boolean isPercent(BigDecimal percent) {
        return percent.signum() > 0
                && percent.compareTo(ALL) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
    }

    /** What holds wherever one uses first and pays later; what a region asks beyond that its rule set says. */
    private static void useFirst(Terms terms, List<Fault> faults) {
        UseFirstTerms useFirst = terms.useFirst();
        if (useFirst == null) {
            return;
        }
        if (!terms.way().isLicence()) {
            faults.add(Fault.of("way", "deal.terms.fault.use-first-way"));
        }
        if (useFirst.triggers().isEmpty()) {
            faults.add(Fault.of("triggers", "deal.terms.fault.use-first-triggers"));
        }
        if (useFirst.coveredPercent() < 0 || useFirst.coveredPercent() > ALL.intValue()) {
            faults.add(Fault.of("coveredPercent", "deal.terms.fault.percent"));
        }
        for (UseFirstTerms.Trigger trigger : useFirst.triggers()) {
            BigDecimal percent = trigger.percent();
            boolean share = trigger.kind() == UseFirstTerms.TriggerKind.PROFIT_SHARE;
            if (share
                    ? percent == null || !isPercent(percent)
                    : trigger.amount().isZero()) {
                faults.add(Fault.of("triggers", "deal.terms.fault.use-first-amount", trigger.label()));
            }
        }
    }
}
