package org.mengkeju.deal.agreement.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.Royalty;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of the form of terms: what was typed, or an earlier version of the terms. Templates ask it field by
 * field and row by row; a row more than is filled is always there.
 */
public final class TermsTyped {
    private static final int ROWS_FREE = 3;

    private final MultiValueMap<String, String> values;

    private TermsTyped(MultiValueMap<String, String> values) {
        this.values = values;
    }

    static TermsTyped of(MultiValueMap<String, String> typed) {
        return new TermsTyped(typed);
    }

    static TermsTyped of(Terms terms) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("way", terms.way().name());
        values.add("pricing", terms.pricing().name());
        values.add("object", terms.object());
        values.add("price", terms.price().isZero() ? "" : terms.price().text());
        values.add("scope", terms.scope());
        values.add("territory", terms.territory());
        values.add("months", "" + terms.months());
        values.add("deliverables", terms.deliverables());
        values.add("acceptance", terms.acceptance());
        values.add("confidentiality", terms.confidentiality());
        values.add("improvements", terms.improvements());
        values.add("penalty", terms.penalty());
        if (terms.connected()) {
            values.add("connected", "yes");
        }
        lists(terms, values);
        royalty(terms.royalty(), values);
        useFirst(terms.useFirst(), values);
        return new TermsTyped(values);
    }

    private static void lists(Terms terms, MultiValueMap<String, String> values) {
        terms.results().forEach(result -> {
            values.add("resultKind", result.kind());
            values.add("resultTitle", result.title());
            values.add("resultNumber", result.number());
        });
        terms.instalments().forEach(one -> {
            values.add("instalmentLabel", one.label());
            values.add("instalmentAmount", one.amount().text());
            values.add("instalmentDue", one.due().toString());
        });
        terms.costs().forEach(cost -> {
            values.add("costLabel", cost.label());
            values.add("costAmount", cost.amount().text());
            values.add("costReasonable", cost.reasonable() ? "yes" : "no");
        });
    }

    private static void royalty(@Nullable Royalty royalty, MultiValueMap<String, String> values) {
        if (royalty != null) {
            values.add("royaltyPercent", royalty.percent().toPlainString());
            values.add("royaltyBase", royalty.base());
            values.add("royaltyMonths", "" + royalty.everyMonths());
        }
    }

    private static void useFirst(@Nullable UseFirstTerms useFirst, MultiValueMap<String, String> values) {
        if (useFirst == null) {
            return;
        }
        values.add("useFirst", "yes");
        values.add("ruleSet", useFirst.ruleSet());
        values.add("freeMonths", "" + useFirst.freeMonths());
        values.add("exitTest", useFirst.exitTest());
        values.add("coveredPercent", "" + useFirst.coveredPercent());
        useFirst.triggers().forEach(trigger -> {
            values.add("triggerKind", trigger.kind().name());
            values.add("triggerLabel", trigger.label());
            values.add("triggerOn", Objects.toString(trigger.on(), ""));
            values.add(
                    "triggerThreshold",
                    trigger.threshold() == null ? "" : trigger.threshold().text());
            values.add(
                    "triggerPercent",
                    trigger.percent() == null ? "" : trigger.percent().toPlainString());
            values.add("triggerMonths", trigger.everyMonths() == 0 ? "" : "" + trigger.everyMonths());
            values.add(
                    "triggerAmount",
                    trigger.amount().isZero() ? "" : trigger.amount().text());
        });
    }

    /** What stands in a field; empty where nothing does. */
    public String get(String field) {
        return at(field, 0);
    }

    public String at(String field, int row) {
        List<String> there = values.getOrDefault(field, List.of());
        return row < there.size() ? there.get(row) : "";
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** Numbers of the rows to show of a list, from 0: the filled ones and some free ones. */
    public List<Integer> rows(String main) {
        long filled = values.getOrDefault(main, List.of()).stream()
                .filter(value -> !value.isBlank())
                .count();
        return IntStream.range(0, (int) filled + ROWS_FREE).boxed().toList();
    }
}
