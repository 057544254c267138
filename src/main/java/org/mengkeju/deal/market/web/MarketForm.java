package org.mengkeju.deal.market.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;

/** What somebody typed into one of the forms of the market; read field by field, and shown again as it was typed. */
public final class MarketForm {
    private final Map<String, String> typed;

    MarketForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** What stands in a field; empty where nothing does. */
    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /**
     * The conditions that were typed.
     *
     * @param fixed the way, where the form does not ask for it, or null
     */
    Conditions conditions(@Nullable Way fixed) {
        var result = new Result(get("resultKind"), get("resultTitle"), get("resultNumber"));
        return new Conditions(
                fixed == null ? choice("way", Way.class) : fixed,
                get("object"),
                result.title().isEmpty() ? List.of() : List.of(result),
                whole("payDays"),
                get("scope"),
                get("territory"),
                whole("months"),
                get("deliverables"),
                get("acceptance"),
                get("confidentiality"),
                get("improvements"),
                get("penalty"));
    }

    Money money(String field) {
        return get(field).isEmpty() ? Money.ZERO : Money.parse(get(field));
    }

    int whole(String field) {
        String text = get(field);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,4}")) {
            throw Refusal.invalid("deal.terms.fault.whole", text);
        }
        return Integer.parseInt(text);
    }

    @Nullable
    LocalDate day(String field) {
        try {
            return get(field).isEmpty() ? null : LocalDate.parse(get(field));
        } catch (DateTimeParseException noDay) {
            throw Refusal.invalid("deal.terms.fault.day", get(field));
        }
    }

    Instant moment(String field, ZoneId zone) {
        try {
            return LocalDateTime.parse(get(field)).atZone(zone).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw Refusal.invalid("deal.market.refusal.moment", get(field));
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(get(field)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("deal.terms.fault.choice"));
    }
}
