package org.mengkeju.subsidy.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.subsidy.Ground;

/** Parts of forms, read at the edge. */
final class Typed {
    private Typed() {}

    static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    static Money money(Map<String, String> form, String name) {
        return Money.parse(text(form, name));
    }

    static LocalDate day(Map<String, String> form, String name) {
        String typed = text(form, name);
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("subsidy.refusal.no-day", typed);
        }
    }

    static BigDecimal percent(Map<String, String> form, String name) {
        String typed = text(form, name);
        if (!typed.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw Refusal.invalid("subsidy.refusal.percent");
        }
        return new BigDecimal(typed);
    }

    static int year(Map<String, String> form, String name) {
        String typed = text(form, name);
        if (!typed.matches("\\d{4}")) {
            throw Refusal.invalid("subsidy.refusal.year", typed);
        }
        return Integer.parseInt(typed);
    }

    static @Nullable Ground ground(Map<String, String> form) {
        String typed = text(form, "ground");
        for (Ground ground : Ground.values()) {
            if (ground.name().equals(typed)) {
                return ground;
            }
        }
        return null;
    }
}
