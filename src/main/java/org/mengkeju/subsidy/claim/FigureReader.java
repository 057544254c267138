package org.mengkeju.subsidy.claim;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Field;
import org.mengkeju.subsidy.scheme.Reward;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeKind;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Reads what somebody typed into the form of a claim. */
public final class FigureReader {
    private static final int TEXT_MAX = 120;
    /** No firm of the region spends more in a year: a hundred thousand million yuan. */
    private static final Money MOST = Money.ofYuan(100_000_000_000L);

    private FigureReader() {}

    /**
     * @param typed by keys of {@link Field}
     * @throws Refusal naming the first field that lacks something
     */
    public static Basis read(Scheme scheme, Map<String, String> typed, LocalDate today) {
        Map<String, Money> amounts = new HashMap<>();
        Map<String, String> answers = new HashMap<>();
        for (Field field : Field.of(scheme)) {
            String text = typed.getOrDefault(field.key(), "").strip();
            if (text.isEmpty()) {
                if (field.required()) {
                    throw Refusal.invalid("subsidy.refusal.missing", label(field));
                }
                continue;
            }
            switch (field.type()) {
                case AMOUNT -> amounts.put(field.key(), amount(field, text));
                case CHOICE -> answers.put(field.key(), choice(field, text));
                case DAY -> answers.put(field.key(), day(field, text, today));
                case TEXT -> answers.put(field.key(), text(field, text));
            }
        }
        var basis = new Basis(amounts, answers);
        together(scheme, basis);
        return basis;
    }

    private static Money amount(Field field, String text) {
        Money amount = Money.parse(text);
        if (amount.compareTo(MOST) > 0 || (amount.isZero() && field.required())) {
            throw Refusal.invalid("subsidy.refusal.absurd", label(field), MOST.text());
        }
        return amount;
    }

    private static String choice(Field field, String text) {
        if (!field.options().contains(text)) {
            throw Refusal.invalid("subsidy.refusal.choice", label(field));
        }
        return text;
    }

    private static String day(Field field, String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                throw Refusal.invalid("subsidy.refusal.future", day);
            }
            return day.toString();
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("subsidy.refusal.day", label(field), text);
        }
    }

    private static String text(Field field, String text) {
        if (text.length() > TEXT_MAX) {
            throw Refusal.invalid("subsidy.refusal.text-long", label(field), TEXT_MAX);
        }
        return text;
    }

    /** What several fields must say together. */
    private static void together(Scheme scheme, Basis basis) {
        if (scheme.kind() == SchemeKind.RD && basis.yes(Field.INDUSTRIAL) && basis.given(Field.RD_BEFORE) == null) {
            throw Refusal.invalid(
                    "subsidy.refusal.missing", new DefaultMessageSourceResolvable("subsidy.field." + Field.RD_BEFORE));
        }
        Reward reward = scheme.kind() == SchemeKind.REWARDS ? scheme.reward(basis.answer(Field.EVENT)) : null;
        if (reward == null) {
            return;
        }
        if (reward.percent() != null && basis.given(Field.INVESTMENT) == null) {
            throw Refusal.invalid(
                    "subsidy.refusal.missing", new DefaultMessageSourceResolvable("subsidy.field." + Field.INVESTMENT));
        }
        LocalDate day = LocalDate.parse(basis.answer(Field.DAY));
        if (!reward.counts(day)) {
            throw Refusal.invalid("subsidy.refusal.event-day", day, reward.from());
        }
    }

    private static DefaultMessageSourceResolvable label(Field field) {
        return new DefaultMessageSourceResolvable("subsidy.field." + field.key());
    }
}
