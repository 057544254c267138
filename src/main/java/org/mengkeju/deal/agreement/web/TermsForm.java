package org.mengkeju.deal.agreement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.NonTechnicalCost;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Royalty;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsCheck.Fault;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into the form of terms, read field by field. Nothing is guessed: what cannot be read is a fault at its
 * field, and what was typed is shown again.
 */
final class TermsForm {
    private final MultiValueMap<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    private TermsForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /**
     * What came of reading it.
     *
     * @param terms or null where something could not be read
     */
    record Read(@Nullable Terms terms, List<Fault> faults) {}

    static Read read(MultiValueMap<String, String> typed) {
        var form = new TermsForm(typed);
        Terms terms = form.terms();
        return new Read(form.faults.isEmpty() ? terms : null, List.copyOf(form.faults));
    }

    private Terms terms() {
        return new Terms(
                choice("way", Way.class, Way.ORDINARY_LICENCE),
                choice("pricing", Pricing.class, Pricing.AGREED),
                text("object"),
                rows("resultTitle", this::result),
                money("price", text("price")),
                rows("instalmentAmount", this::instalment),
                royalty(),
                useFirst(),
                rows("costAmount", this::cost),
                text("scope"),
                text("territory"),
                whole("months", text("months")),
                text("deliverables"),
                text("acceptance"),
                text("confidentiality"),
                text("improvements"),
                text("penalty"),
                typed.containsKey("connected"));
    }

    private String text(String field) {
        return at(field, 0);
    }

    private String at(String field, int row) {
        List<String> values = typed.getOrDefault(field, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }

    /** The rows of a list: those in which anything is typed into the main field. */
    private <T> List<T> rows(String main, Function<Integer, T> row) {
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < typed.getOrDefault(main, List.of()).size(); i++) {
            if (!at(main, i).isEmpty()) {
                rows.add(row.apply(i));
            }
        }
        return rows;
    }

    private Result result(int row) {
        String kind = at("resultKind", row);
        return new Result(kind.isEmpty() ? "other" : kind, at("resultTitle", row), at("resultNumber", row));
    }

    private Instalment instalment(int row) {
        return new Instalment(
                at("instalmentLabel", row),
                money("instalments", at("instalmentAmount", row)),
                day("instalments", at("instalmentDue", row)));
    }

    private NonTechnicalCost cost(int row) {
        return new NonTechnicalCost(
                at("costLabel", row),
                money("costs", at("costAmount", row)),
                at("costReasonable", row).equals("yes"));
    }

    private @Nullable Royalty royalty() {
        return text("royaltyPercent").isEmpty()
                ? null
                : new Royalty(
                        percent("royaltyPercent", text("royaltyPercent")),
                        text("royaltyBase"),
                        whole("royaltyMonths", text("royaltyMonths")));
    }

    private @Nullable UseFirstTerms useFirst() {
        if (!typed.containsKey("useFirst")) {
            return null;
        }
        return new UseFirstTerms(
                text("ruleSet"),
                whole("freeMonths", text("freeMonths")),
                rows("triggerKind", this::trigger),
                text("exitTest"),
                whole("coveredPercent", text("coveredPercent")));
    }

    private Trigger trigger(int row) {
        TriggerKind kind = Arrays.stream(TriggerKind.values())
                .filter(one -> one.name().equals(at("triggerKind", row)))
                .findFirst()
                .orElse(TriggerKind.MILESTONE_MET);
        String on = at("triggerOn", row);
        String threshold = at("triggerThreshold", row);
        String percent = at("triggerPercent", row);
        return new Trigger(
                kind,
                at("triggerLabel", row),
                on.isEmpty() ? null : day("triggers", on),
                threshold.isEmpty() ? null : money("triggers", threshold),
                percent.isEmpty() ? null : percent("triggers", percent),
                whole("triggers", at("triggerMonths", row)),
                money("triggers", at("triggerAmount", row)));
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add(new Fault(field, "deal.terms.fault.choice", List.of()));
        }
        return chosen.orElse(otherwise);
    }

    private Money money(String field, String text) {
        try {
            return text.isEmpty() ? Money.ZERO : Money.parse(text);
        } catch (Refusal refusal) {
            faults.add(new Fault(field, refusal.messageKey(), List.of(refusal.arguments())));
            return Money.ZERO;
        }
    }

    private int whole(String field, String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,4}")) {
            faults.add(new Fault(field, "deal.terms.fault.whole", List.of(text)));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private BigDecimal percent(String field, String text) {
        String plain = text.replace("%", "").replace("％", "").strip();
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            faults.add(new Fault(field, "deal.terms.fault.percent", List.of()));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(plain);
    }

    private LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            faults.add(new Fault(field, "deal.terms.fault.day", List.of(text.toLowerCase(Locale.ROOT))));
            return LocalDate.EPOCH;
        }
    }
}
