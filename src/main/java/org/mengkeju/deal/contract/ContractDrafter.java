package org.mengkeju.deal.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.contract.Contract.Side;
import org.mengkeju.deal.contract.internal.AmountInWords;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.NonTechnicalCost;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Royalty;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.deal.usefirst.rule.RuleSet;

/** Drafts a contract: the clauses that apply to the terms, filled from them. The same terms always give the same text. */
public final class ContractDrafter {
    /** What may be asked of terms. */
    static final Set<String> CONDITIONS = Set.of(
            "always",
            "conveys",
            "transfer",
            "licence",
            "equity",
            "open-licence",
            "exclusive",
            "sole",
            "ordinary",
            "development",
            "commissioned",
            "joint",
            "consulting",
            "service",
            "training",
            "brokerage",
            "priced",
            "royalty",
            "use-first",
            "costs",
            "guarantor",
            "insurer",
            "limited",
            "unlimited");

    /** What a text may have filled in. */
    static final Set<String> PLACES = Set.of(
            "act",
            "object",
            "results",
            "scope",
            "territory",
            "deliverables",
            "price",
            "price_words",
            "instalments",
            "costs",
            "technology",
            "royalty_base",
            "royalty_percent",
            "royalty_months",
            "rule_set",
            "earliest_months",
            "free_months",
            "triggers",
            "exit_test",
            "guarantor",
            "insurer",
            "covered",
            "acceptance",
            "months",
            "confidentiality",
            "improvements",
            "penalty");

    private static final String NONE = "无";

    private ContractDrafter() {}

    /**
     * The contract of a deal.
     *
     * @param number of the version of the terms
     * @param sides everybody who takes part
     * @param rules what use first, pay later follows, or null without it
     */
    public static Contract draft(
            Deal deal,
            int number,
            Terms terms,
            List<Side> sides,
            @Nullable RuleSet rules,
            ContractForm.Form form,
            Instant at) {
        Set<String> holds = holds(terms, sides);
        Map<String, String> fill = fill(terms, sides);
        if (rules != null) {
            fill.put("rule_set", rules.name().zh());
            fill.put("earliest_months", "" + rules.earliestPaymentMonths().value());
        }
        List<Clause> clauses = new ArrayList<>();
        for (ContractForm.Wording wording : form.clauses()) {
            if (holds.containsAll(wording.when())) {
                clauses.add(new Clause(
                        clauses.size() + 1,
                        wording.key(),
                        wording.title(),
                        filled(wording.text(), fill),
                        wording.fields(),
                        wording.law()));
            }
        }
        return new Contract(deal.id(), number, form.version(), deal.number(), title(terms.way()), sides, clauses, at);
    }

    private static String filled(String text, Map<String, String> fill) {
        String filled = text;
        for (var one : fill.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }

    private static Set<String> holds(Terms terms, List<Side> sides) {
        Set<String> holds = new HashSet<>(Set.of("always"));
        holds.addAll(ofWay(terms.way()));
        note(holds, "conveys", terms.way().conveysResult());
        note(holds, "priced", !terms.price().isZero() && terms.way() != Way.EQUITY);
        note(holds, "royalty", terms.royalty() != null);
        note(holds, "use-first", terms.useFirst() != null);
        note(holds, "costs", !terms.costs().isEmpty());
        note(holds, "guarantor", named(sides, PartyRole.GUARANTOR) != null && terms.useFirst() != null);
        note(holds, "insurer", named(sides, PartyRole.INSURER) != null && terms.useFirst() != null);
        holds.add(terms.months() > 0 ? "limited" : "unlimited");
        return holds;
    }

    private static void note(Set<String> holds, String what, boolean does) {
        if (does) {
            holds.add(what);
        }
    }

    private static Set<String> ofWay(Way way) {
        return switch (way) {
            case OWNERSHIP_TRANSFER -> Set.of("transfer");
            case EQUITY -> Set.of("equity");
            case EXCLUSIVE_LICENCE -> Set.of("licence", "exclusive");
            case SOLE_LICENCE -> Set.of("licence", "sole");
            case ORDINARY_LICENCE -> Set.of("licence", "ordinary");
            case OPEN_LICENCE -> Set.of("licence", "open-licence");
            case COMMISSIONED_DEVELOPMENT -> Set.of("development", "commissioned");
            case JOINT_DEVELOPMENT -> Set.of("development", "joint");
            case CONSULTING -> Set.of("consulting");
            case SERVICE -> Set.of("service");
            case TRAINING -> Set.of("service", "training");
            case BROKERAGE -> Set.of("service", "brokerage");
        };
    }

    private static Map<String, String> fill(Terms terms, List<Side> sides) {
        Map<String, String> fill = new HashMap<>();
        fill.put("act", act(terms.way()));
        fill.put("object", orNone(terms.object()));
        fill.put(
                "results",
                lines(terms.results().stream()
                        .map(result -> result.title() + (result.number().isEmpty() ? "" : "，权利号 " + result.number()))));
        fill.put("scope", orNone(terms.scope()));
        fill.put("territory", orNone(terms.territory()));
        fill.put("deliverables", orNone(terms.deliverables()));
        fill.put("acceptance", orNone(terms.acceptance()));
        fill.put("confidentiality", orNone(terms.confidentiality()));
        fill.put("improvements", orNone(terms.improvements()));
        fill.put("penalty", orNone(terms.penalty()));
        fill.put("months", "" + terms.months());
        fill.put("guarantor", orNone(named(sides, PartyRole.GUARANTOR)));
        fill.put("insurer", orNone(named(sides, PartyRole.INSURER)));
        money(terms, fill);
        royalty(terms.royalty(), fill);
        useFirst(terms.useFirst(), fill);
        return fill;
    }

    private static void money(Terms terms, Map<String, String> fill) {
        fill.put("price", terms.price().text());
        fill.put("price_words", AmountInWords.of(terms.price()));
        fill.put("instalments", lines(terms.instalments().stream().map(ContractDrafter::line)));
        fill.put("costs", lines(terms.costs().stream().map(ContractDrafter::line)));
        fill.put("technology", terms.technologyAmount().text());
    }

    private static String line(Instalment one) {
        return one.label() + "，" + one.due() + " 前支付 " + one.amount().text() + " 元";
    }

    private static String line(NonTechnicalCost one) {
        return one.label() + " " + one.amount().text() + " 元" + (one.reasonable() ? "（合理数量标的物，不扣除）" : "（扣除）");
    }

    private static void royalty(@Nullable Royalty royalty, Map<String, String> fill) {
        if (royalty != null) {
            fill.put("royalty_base", royalty.base());
            fill.put("royalty_percent", royalty.percent().stripTrailingZeros().toPlainString());
            fill.put("royalty_months", "" + royalty.everyMonths());
        }
    }

    private static void useFirst(@Nullable UseFirstTerms useFirst, Map<String, String> fill) {
        if (useFirst != null) {
            fill.put("free_months", "" + useFirst.freeMonths());
            fill.put("exit_test", orNone(useFirst.exitTest()));
            fill.put("covered", "" + useFirst.coveredPercent());
            fill.put("triggers", lines(useFirst.triggers().stream().map(TriggerInWords::of)));
        }
    }

    private static @Nullable String named(List<Side> sides, PartyRole role) {
        return sides.stream()
                .filter(side -> side.role() == role)
                .map(Side::name)
                .findFirst()
                .orElse(null);
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text.strip().replaceAll("[。；;]+$", "");
    }

    private static String lines(Stream<String> lines) {
        List<String> all = lines.toList();
        return all.isEmpty()
                ? NONE
                : IntStream.range(0, all.size())
                        .mapToObj(n -> "（" + (n + 1) + "）" + all.get(n) + "；")
                        .collect(Collectors.joining("\n"));
    }

    private static String act(Way way) {
        return switch (way) {
            case OWNERSHIP_TRANSFER -> "把标的的权利转让给受方";
            case EQUITY -> "以标的作价向受方出资";
            case EXCLUSIVE_LICENCE, SOLE_LICENCE, ORDINARY_LICENCE, OPEN_LICENCE -> "许可受方使用标的";
            case COMMISSIONED_DEVELOPMENT -> "接受受方委托研究开发";
            case JOINT_DEVELOPMENT -> "与受方合作研究开发";
            case CONSULTING -> "为受方提供技术咨询";
            case SERVICE -> "为受方提供技术服务";
            case TRAINING -> "为受方指定的人员提供技术培训";
            case BROKERAGE -> "为受方与第三方订立技术合同提供中介服务";
        };
    }

    private static String title(Way way) {
        return switch (way) {
            case OWNERSHIP_TRANSFER -> "技术转让合同";
            case EQUITY -> "技术作价入股合同";
            case EXCLUSIVE_LICENCE, SOLE_LICENCE, ORDINARY_LICENCE -> "技术许可合同";
            case OPEN_LICENCE -> "专利开放许可合同";
            case COMMISSIONED_DEVELOPMENT -> "技术开发（委托）合同";
            case JOINT_DEVELOPMENT -> "技术开发（合作）合同";
            case CONSULTING -> "技术咨询合同";
            case SERVICE -> "技术服务合同";
            case TRAINING -> "技术培训合同";
            case BROKERAGE -> "技术中介合同";
        };
    }
}
