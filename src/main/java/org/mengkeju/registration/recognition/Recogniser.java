package org.mengkeju.registration.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.registration.recognition.ContractFacts.Applicant;
import org.mengkeju.registration.recognition.ContractFacts.Papers;
import org.mengkeju.registration.recognition.ContractType.Subtype;
import org.mengkeju.registration.recognition.Recognition.Decision;

/** Holds a contract against a version of the rules. Every ground that is hit is told, never only the first. */
public final class Recogniser {
    /** Complete equipment inside a reasonable quantity: generally one or two sets. */
    private static final int SETS_MOST = 2;

    private Recogniser() {}

    public static Recognition recognise(ContractFacts facts, RuleSet rules) {
        Map<Flag, Answer> answers = answers(facts);
        TechnologyAmount amount = TechnologyAmount.of(facts);
        List<Finding> findings = new ArrayList<>(findings(rules.grounds(), answers));
        ContractType declared = declared(facts, rules);
        ContractType type = declared != null ? declared : fitting(facts, rules, answers);
        if (type == null) {
            return new Recognition(rules.id(), null, amount, findings, List.of(), ending(findings, true));
        }
        List<Finding> own = findings(rules.of(type, subtype(facts, type)), answers);
        findings.addAll(own);
        List<ContractType> fits = own.stream().anyMatch(one -> one.verdict() == Verdict.NOT_MET)
                ? fits(facts, rules, answers)
                : List.of();
        return new Recognition(rules.id(), type, amount, findings, fits, ending(findings, false));
    }

    private static Decision ending(List<Finding> findings, boolean typeUnknown) {
        if (findings.stream().anyMatch(one -> one.verdict() == Verdict.NOT_MET)) {
            return Decision.REFUSED;
        }
        return typeUnknown || findings.stream().anyMatch(Finding::hinders) ? Decision.OPEN : Decision.RECOGNISED;
    }

    /** The type by its name; under the rule of 2001 a licence is a transfer. */
    private static @Nullable ContractType declared(ContractFacts facts, RuleSet rules) {
        return facts.type() == ContractType.LIC && rules.licenceIsTransfer() ? ContractType.TRF : facts.type();
    }

    private static @Nullable Subtype subtype(ContractFacts facts, ContractType type) {
        Subtype given = facts.subtype();
        return given != null && type.subtypes().contains(given) ? given : null;
    }

    /** The only type whose conditions are all met, where the contract names none. */
    private static @Nullable ContractType fitting(ContractFacts facts, RuleSet rules, Map<Flag, Answer> answers) {
        List<ContractType> fits = fits(facts, rules, answers);
        return fits.size() == 1 ? fits.getFirst() : null;
    }

    private static List<ContractType> fits(ContractFacts facts, RuleSet rules, Map<Flag, Answer> answers) {
        return Arrays.stream(ContractType.values())
                .filter(type -> type != facts.type())
                .filter(type -> !(rules.licenceIsTransfer() && type == ContractType.LIC))
                .filter(type -> findings(rules.of(type, subtype(facts, type)), answers).stream()
                        .noneMatch(Finding::hinders))
                .toList();
    }

    static List<Finding> findings(List<Condition> conditions, Map<Flag, Answer> answers) {
        List<Finding> findings = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            findings.add(new Finding(condition, verdict(condition, answers)));
        }
        return findings;
    }

    private static Verdict verdict(Condition condition, Map<Flag, Answer> answers) {
        Flag when = condition.when();
        if (when != null && answers.get(when) == Answer.UNSURE) {
            return Verdict.MANUAL_REVIEW;
        }
        if (when != null && answers.get(when) != Answer.YES) {
            return Verdict.NOT_APPLICABLE;
        }
        Answer answer = answers.get(condition.flag());
        if (answer == null) {
            return Verdict.MISSING_DATA;
        }
        if (answer == Answer.UNSURE) {
            return Verdict.MANUAL_REVIEW;
        }
        return answer == condition.wanted() ? Verdict.MET : Verdict.NOT_MET;
    }

    /** What is given, and what follows from other fields. */
    private static Map<Flag, Answer> answers(ContractFacts facts) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        for (Flag flag : Flag.values()) {
            if (flag.origin() == Flag.Origin.NO_UNLESS_SAID) {
                answers.put(flag, Answer.NO);
            }
        }
        answers.putAll(facts.answers());
        put(answers, Flag.PRICE_CLEAR, priceClear(facts));
        put(answers, Flag.COSTS_FIT, costsFit(facts));
        put(answers, Flag.SETS_FEW, setsFew(facts));
        put(answers, Flag.WITHIN_TERM, notAfter(facts.appliedOn(), facts.endsOn()));
        put(answers, Flag.RIGHT_APPLICANT, rightApplicant(facts));
        put(answers, Flag.PAPERS_FIT, papersFit(facts));
        put(answers, Flag.IS_SECRET, of(facts.subtype() == Subtype.TRADE_SECRET));
        put(answers, Flag.RIGHT_LIVES, rightLives(facts));
        put(answers, Flag.KIND_KNOWN, facts.consultingKind() == null ? null : Answer.YES);
        return answers;
    }

    private static void put(Map<Flag, Answer> answers, Flag flag, @Nullable Answer answer) {
        if (answer == null) {
            answers.remove(flag);
        } else {
            answers.put(flag, answer);
        }
    }

    /** A fixed sum above nothing, or royalties; of neither nothing is known. */
    private static @Nullable Answer priceClear(ContractFacts facts) {
        if (facts.payment() != null && facts.payment().isOpen()) {
            return Answer.YES;
        }
        return facts.amount() == null ? null : of(!facts.amount().isZero());
    }

    private static @Nullable Answer costsFit(ContractFacts facts) {
        TechnologyAmount amount = TechnologyAmount.of(facts);
        if (amount == null) {
            return null;
        }
        boolean mixed = facts.answers().get(Flag.MIXED) == Answer.YES;
        if (mixed && facts.technologyPart() == null) {
            return null;
        }
        return of(amount.technology() != null);
    }

    private static Answer setsFew(ContractFacts facts) {
        boolean unsure = facts.costs().stream()
                .anyMatch(item -> item.reasonable() == Answer.UNSURE
                        || (item.reasonable() == Answer.YES && item.sets() > SETS_MOST));
        // "generally" one or two sets: more is for a person to judge; a judgement already given stands
        return unsure ? facts.answers().getOrDefault(Flag.SETS_FEW, Answer.UNSURE) : Answer.YES;
    }

    /** A right without a last day (a trade secret, copyright) is not asked for one. */
    private static Answer rightLives(ContractFacts facts) {
        if (facts.rightExpiresOn() == null || facts.appliedOn() == null) {
            return facts.subtype() == Subtype.PATENT
                    ? facts.answers().getOrDefault(Flag.RIGHT_LIVES, Answer.UNSURE)
                    : Answer.YES;
        }
        return of(!facts.appliedOn().isAfter(facts.rightExpiresOn()));
    }

    private static @Nullable Answer notAfter(java.time.@Nullable LocalDate day, java.time.@Nullable LocalDate last) {
        if (last == null) {
            return Answer.YES;
        }
        return day == null ? null : of(!day.isAfter(last));
    }

    /** The seller applies; of an imported technology the buyer at home does (2024 draft art. 11). */
    private static @Nullable Answer rightApplicant(ContractFacts facts) {
        if (facts.applicant() == null) {
            return null;
        }
        return of((facts.applicant() == Applicant.BUYER) == facts.imported());
    }

    private static @Nullable Answer papersFit(ContractFacts facts) {
        if (facts.papers() == null) {
            return null;
        }
        return of(facts.papers() == Papers.CONTRACT || facts.government());
    }

    private static Answer of(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }
}
