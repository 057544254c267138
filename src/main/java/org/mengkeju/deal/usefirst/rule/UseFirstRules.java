package org.mengkeju.deal.usefirst.rule;

import static org.mengkeju.deal.usefirst.rule.Finding.Kind.MISSING;
import static org.mengkeju.deal.usefirst.rule.Finding.Kind.NOTE;
import static org.mengkeju.deal.usefirst.rule.Finding.Kind.REFUSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Service;

/** Says of terms whether the rule set they name allows them, everything at once. */
@Service
public class UseFirstRules {
    private final RuleSets sets;

    UseFirstRules(RuleSets sets) {
        this.sets = sets;
    }

    /**
     * What terms are checked against besides themselves.
     *
     * @param size size class of the licensee, or null where it is not known
     * @param effectiveOn the day the contract takes effect, or is thought to
     * @param guaranteed whether a guarantor or insurer takes part
     */
    public record Circumstances(@Nullable SizeClass size, LocalDate effectiveOn, boolean guaranteed) {}

    /** What the rule set says; empty where nothing is to be said, or where the terms are not of use first, pay later. */
    public List<Finding> check(Terms terms, Circumstances about) {
        UseFirstTerms useFirst = terms.useFirst();
        if (useFirst == null) {
            return List.of();
        }
        return sets.find(useFirst.ruleSet())
                .map(rules -> check(terms, useFirst, rules, about))
                .orElseGet(() -> List.of(Finding.of(REFUSED, "ruleSet", "rule-set", useFirst.ruleSet())));
    }

    /**
     * The same as a command asks it.
     *
     * @throws Refusal with the first thing that is not allowed
     */
    public void refuseAgainst(Terms terms, Circumstances about) {
        check(terms, about).stream().filter(Finding::isRefusal).findFirst().ifPresent(no -> {
            throw Refusal.invalid(no.message(), no.words().toArray());
        });
    }

    /** The same under a rule set that is given. */
    public static List<Finding> check(Terms terms, UseFirstTerms useFirst, RuleSet rules, Circumstances about) {
        List<Finding> findings = new ArrayList<>();
        size(rules, about, findings);
        rights(terms, rules, findings);
        money(terms, rules, about, findings);
        free(terms, useFirst, rules, findings);
        Set<String> milestones = new HashSet<>();
        for (Trigger trigger : useFirst.triggers()) {
            trigger(trigger, useFirst, rules, about, findings);
            if (trigger.kind() == TriggerKind.MILESTONE_MET
                    && !milestones.add(trigger.label().strip())) {
                findings.add(Finding.of(REFUSED, "triggers", "milestone-twice", trigger.label()));
            }
        }
        long buyouts = useFirst.triggers().stream()
                .filter(one -> one.kind() == TriggerKind.BUYOUT_OPTION)
                .count();
        if (buyouts > 1) {
            findings.add(Finding.of(REFUSED, "triggers", "buyout-twice"));
        }
        if (buyouts == useFirst.triggers().size()) {
            findings.add(Finding.of(NOTE, "triggers", "only-option"));
        }
        cover(useFirst, about, findings);
        return findings;
    }

    private static void size(RuleSet rules, Circumstances about, List<Finding> findings) {
        if (about.size() == null) {
            findings.add(Finding.of(MISSING, "ruleSet", rules.sizes(), "size-missing"));
        } else if (!rules.sizes().value().contains(about.size())) {
            findings.add(Finding.of(REFUSED, "ruleSet", rules.sizes(), "size", rules.name()));
        }
    }

    private static void rights(Terms terms, RuleSet rules, List<Finding> findings) {
        List<String> allowed = rules.rights().value();
        for (Result result : terms.results()) {
            if (!allowed.isEmpty() && !allowed.contains(result.kind())) {
                findings.add(Finding.of(REFUSED, "results", rules.rights(), "right", result.title()));
            }
        }
    }

    private static void money(Terms terms, RuleSet rules, Circumstances about, List<Finding> findings) {
        if (!terms.price().isZero() && !rules.entryFee().value()) {
            findings.add(Finding.of(
                    REFUSED,
                    "price",
                    rules.entryFee(),
                    "entry-fee",
                    terms.price().text()));
        }
        LocalDate earliest = rules.earliestPayment(about.effectiveOn(), null);
        for (Instalment instalment : terms.instalments()) {
            if (instalment.due().isBefore(earliest)) {
                findings.add(Finding.of(
                        REFUSED,
                        "instalments",
                        rules.earliestPaymentMonths(),
                        "too-early",
                        instalment.label(),
                        instalment.due(),
                        earliest));
            }
        }
    }

    private static void free(Terms terms, UseFirstTerms useFirst, RuleSet rules, List<Finding> findings) {
        if (useFirst.freeMonths() < 1) {
            findings.add(Finding.of(REFUSED, "freeMonths", "free-months"));
        }
        if (terms.months() > 0 && useFirst.freeMonths() > terms.months()) {
            findings.add(Finding.of(REFUSED, "freeMonths", "free-beyond-term", terms.months()));
        }
        boolean ordinary = terms.way() == Way.ORDINARY_LICENCE || terms.way() == Way.OPEN_LICENCE;
        if (rules.licence().value().equals("ordinary") && !ordinary) {
            findings.add(Finding.of(NOTE, "way", rules.licence(), "licence"));
        }
    }

    private static void trigger(
            Trigger trigger, UseFirstTerms useFirst, RuleSet rules, Circumstances about, List<Finding> findings) {
        switch (trigger.kind()) {
            case DATE_AFTER_EFFECTIVE -> date(trigger, useFirst, rules, about, findings);
            case REVENUE_TOTAL -> {
                if (trigger.threshold() == null || trigger.threshold().isZero()) {
                    findings.add(Finding.of(REFUSED, "triggers", "threshold", trigger.label()));
                }
            }
            case MILESTONE_MET -> {
                if (trigger.label().isBlank()) {
                    findings.add(Finding.of(REFUSED, "triggers", "milestone"));
                }
            }
            case PROFIT_SHARE -> {
                if (!List.of(1, 3, 6, 12).contains(trigger.everyMonths())) {
                    findings.add(Finding.of(REFUSED, "triggers", "period", trigger.label()));
                }
            }
            case FIRST_REVENUE, BUYOUT_OPTION -> {}
        }
    }

    private static void date(
            Trigger trigger, UseFirstTerms useFirst, RuleSet rules, Circumstances about, List<Finding> findings) {
        LocalDate on = trigger.on();
        if (on == null) {
            findings.add(Finding.of(REFUSED, "triggers", "date", trigger.label()));
            return;
        }
        if (!rules.mayBePaidOn(on, about.effectiveOn(), null)) {
            LocalDate earliest = rules.earliestPayment(about.effectiveOn(), null);
            findings.add(Finding.of(
                    REFUSED, "triggers", rules.earliestPaymentMonths(), "too-early", trigger.label(), on, earliest));
        }
        LocalDate freeEnds = about.effectiveOn().plusMonths(useFirst.freeMonths());
        if (!on.isAfter(freeEnds)) {
            findings.add(Finding.of(NOTE, "triggers", "no-decision", trigger.label(), on));
        }
    }

    private static void cover(UseFirstTerms useFirst, Circumstances about, List<Finding> findings) {
        if (useFirst.coveredPercent() > 0 && !about.guaranteed()) {
            findings.add(Finding.of(MISSING, "coveredPercent", "no-guarantor", useFirst.coveredPercent()));
        }
        if (useFirst.coveredPercent() == 0 && about.guaranteed()) {
            findings.add(Finding.of(NOTE, "coveredPercent", "no-share"));
        }
    }
}
