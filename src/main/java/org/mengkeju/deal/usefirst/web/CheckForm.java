package org.mengkeju.deal.usefirst.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.deal.usefirst.rule.SizeClass;
import org.mengkeju.deal.usefirst.rule.UseFirstRules.Circumstances;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.springframework.format.annotation.DateTimeFormat;

/** Terms somebody has in mind, as they are typed. */
record CheckForm(
        @Nullable String set,
        @Nullable SizeClass size,
        @Nullable String right,
        @Nullable String entryFee,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate effectiveOn,

        @Nullable Integer freeMonths,
        @Nullable Integer months,
        @Nullable List<Row> triggers,
        @Nullable Integer covered,
        @Nullable Boolean guaranteed,
        @Nullable Boolean go) {
    private static final int ROWS = 3;
    private static final int QUARTER = 3;
    private static final int FIVE_YEARS = 60;

    /** A trigger as it is typed. */
    record Row(
            @Nullable TriggerKind kind,
            @Nullable String label,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @Nullable String threshold,
            @Nullable String percent,
            @Nullable Integer everyMonths,
            @Nullable String amount) {
        private static final Row EMPTY = new Row(null, "", null, "", "", QUARTER, "");

        private Trigger trigger(TriggerKind what) {
            boolean share = what == TriggerKind.PROFIT_SHARE;
            return new Trigger(
                    what,
                    label == null ? "" : label,
                    what == TriggerKind.DATE_AFTER_EFFECTIVE ? on : null,
                    what == TriggerKind.REVENUE_TOTAL ? money(threshold) : null,
                    share ? share(percent) : null,
                    share && everyMonths != null ? everyMonths : 0,
                    share ? Money.ZERO : money(amount));
        }
    }

    /** What was left out is what the standard set proposes. */
    CheckForm filled(RuleSet standard, LocalDate today) {
        List<Row> rows = new ArrayList<>(triggers == null ? List.of() : triggers);
        rows.replaceAll(row -> row == null ? Row.EMPTY : row);
        while (rows.size() < ROWS) {
            rows.add(Row.EMPTY);
        }
        return new CheckForm(
                set == null || set.isBlank() ? standard.key() : set,
                size,
                right == null ? UseFirstRulesController.RIGHTS.getFirst() : right,
                entryFee == null ? "0" : entryFee,
                effectiveOn == null ? today : effectiveOn,
                freeMonths == null ? standard.freeMonths().value() : freeMonths,
                months == null ? Integer.valueOf(FIVE_YEARS) : months,
                rows,
                covered == null ? Integer.valueOf(0) : covered,
                Boolean.TRUE.equals(guaranteed),
                Boolean.TRUE.equals(go));
    }

    /** The terms around it, as far as rules ask for them. */
    Terms terms() {
        List<Trigger> all = (triggers == null ? List.<Row>of() : triggers)
                .stream()
                        .flatMap(row -> row.kind() == null
                                ? java.util.stream.Stream.<Trigger>empty()
                                : java.util.stream.Stream.of(row.trigger(row.kind())))
                        .toList();
        var useFirst = new UseFirstTerms(
                String.valueOf(set), freeMonths == null ? 0 : freeMonths, all, "", covered == null ? 0 : covered);
        return new Terms(
                Way.ORDINARY_LICENCE,
                Pricing.AGREED,
                "",
                List.of(new Result(String.valueOf(right), String.valueOf(right), "")),
                money(entryFee),
                List.of(),
                null,
                useFirst,
                List.of(),
                "",
                "",
                months == null ? 0 : months,
                "",
                "",
                "",
                "",
                "",
                false);
    }

    Circumstances circumstances() {
        if (effectiveOn == null) {
            throw Refusal.invalid("deal.use-first.refusal.day");
        }
        return new Circumstances(size, effectiveOn, Boolean.TRUE.equals(guaranteed));
    }

    private static Money money(@Nullable String typed) {
        return typed == null || typed.isBlank() ? Money.ZERO : Money.parse(typed);
    }

    private static BigDecimal share(@Nullable String typed) {
        String plain = typed == null ? "" : typed.strip();
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw Refusal.invalid("deal.terms.fault.percent");
        }
        return new BigDecimal(plain);
    }
}
