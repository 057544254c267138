package org.mengkeju.selection.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.programme.Field;
import org.mengkeju.selection.programme.FieldType;

/** Formal checks of what was entered, and its values as conditions see them. */
public final class FormCheck {
    private static final BigDecimal FEN = BigDecimal.valueOf(100);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal MONEY_MOST = new BigDecimal("10000000000000");
    private static final int NUMBER_MOST = 1_000_000;

    private FormCheck() {}

    /** Everything that keeps these answers from being handed in, in the order of the fields. */
    public static List<FieldFault> faults(List<Field> fields, Answers answers) {
        List<FieldFault> faults = new ArrayList<>();
        for (Field field : fields) {
            if (field.type() == FieldType.ROWS) {
                rows(field, answers.rowsOf(field.key()), faults);
            } else {
                one(field, field.key(), answers.get(field.key()), faults);
            }
        }
        return faults;
    }

    /** What is wrong with what is there; what is still empty is no fault while one writes. */
    public static List<FieldFault> faultsSoFar(List<Field> fields, Answers answers) {
        return faults(fields, answers).stream()
                .filter(fault -> !fault.message().endsWith(".required"))
                .toList();
    }

    private static void rows(Field field, List<Map<String, String>> rows, List<FieldFault> faults) {
        BigDecimal least = field.least();
        BigDecimal most = field.most();
        if (rows.isEmpty()) {
            if (field.required()) {
                faults.add(FieldFault.of(field.key(), "required"));
            }
            return;
        }
        if (least != null && rows.size() < least.intValue()) {
            faults.add(FieldFault.of(field.key(), "rows-least", least.intValue()));
        }
        int bound = most == null ? field.type().most() : most.intValue();
        if (rows.size() > bound) {
            faults.add(FieldFault.of(field.key(), "rows-most", bound));
        }
        for (int n = 0; n < rows.size(); n++) {
            for (Field column : field.cells()) {
                String at = field.key() + "." + n + "." + column.key();
                one(column, at, rows.get(n).get(column.key()), faults);
            }
        }
    }

    private static void one(Field field, String at, @Nullable String value, List<FieldFault> faults) {
        if (value == null) {
            if (field.required()) {
                faults.add(FieldFault.of(at, "required"));
            }
            return;
        }
        switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, at, value, faults);
            case MONEY, NUMBER -> number(field, at, value, faults);
            case DAY -> {
                if (day(value) == null) {
                    faults.add(FieldFault.of(at, "day"));
                }
            }
            case CHOICE -> {
                if (field.choices().stream().noneMatch(option -> option.key().equals(value))) {
                    faults.add(FieldFault.of(at, "choice"));
                }
            }
            case FLAG -> {
                if (field.required() && !value.equals("true")) {
                    faults.add(FieldFault.of(at, "required"));
                }
            }
            case FILE, ROWS -> {}
        }
    }

    private static void text(Field field, String at, String value, List<FieldFault> faults) {
        BigDecimal own = field.most();
        int most = own == null ? field.type().most() : own.intValue();
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            faults.add(FieldFault.of(at, "long", most, length));
        }
        BigDecimal least = field.least();
        if (least != null && length < least.intValue()) {
            faults.add(FieldFault.of(at, "short", least.intValue(), length));
        }
    }

    private static void number(Field field, String at, String value, List<FieldFault> faults) {
        BigDecimal number = number(field, value);
        if (number == null) {
            faults.add(FieldFault.of(at, field.type() == FieldType.MONEY ? "money" : "number"));
            return;
        }
        BigDecimal least = field.least();
        BigDecimal most = field.most();
        BigDecimal shown = field.type() == FieldType.MONEY ? number.divide(WAN).stripTrailingZeros() : number;
        if (least != null && shown.compareTo(least) < 0) {
            faults.add(FieldFault.of(at, "least", least.toPlainString()));
        }
        if (most != null && shown.compareTo(most) > 0) {
            faults.add(FieldFault.of(at, "most", most.toPlainString()));
        }
    }

    private static @Nullable BigDecimal number(Field field, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            boolean money = field.type() == FieldType.MONEY;
            boolean whole = number.stripTrailingZeros().scale() <= (money ? 2 : 0);
            BigDecimal most = money ? MONEY_MOST : BigDecimal.valueOf(NUMBER_MOST);
            return whole && number.signum() >= 0 && number.compareTo(most) <= 0 ? number : null;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    /** The day a field holds, or null where it does not read. */
    public static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** Values as conditions see them; what is empty or does not read is not known. Rows that are not there are none. */
    public static Map<String, Object> values(String head, List<Field> fields, Answers answers) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : fields) {
            String value = answers.get(field.key());
            Object seen =
                    switch (field.type()) {
                        case ROWS -> (long) answers.rowsOf(field.key()).size();
                        case FLAG -> Boolean.valueOf(value);
                        case MONEY -> {
                            BigDecimal yuan = value == null ? null : number(field, value);
                            yield yuan == null ? null : yuan.multiply(FEN).longValueExact();
                        }
                        case NUMBER -> {
                            BigDecimal number = value == null ? null : number(field, value);
                            yield number == null ? null : number.longValueExact();
                        }
                        case TEXT, CHOICE, DAY -> value;
                        case LONG_TEXT, FILE -> null;
                    };
            if (seen != null) {
                values.put(head + field.key() + (field.type() == FieldType.ROWS ? "_rows" : ""), seen);
            }
        }
        return values;
    }
}
