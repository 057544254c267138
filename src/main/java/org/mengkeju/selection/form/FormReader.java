package org.mengkeju.selection.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.programme.Field;
import org.mengkeju.selection.programme.FieldType;

/** Reads what a page sent for some fields. Nothing is thrown away: what does not read is kept as it was typed, and named later. */
public final class FormReader {
    /** Names of fields in pages begin with this, so that none meets a name of the page itself. */
    public static final String PREFIX = "f.";

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final int ROWS_MAX = 100;
    private static final int TEXT_MAX = 20_000;

    private FormReader() {}

    /**
     * Reads fields.
     *
     * @param sent what the page sent under a name, or null
     */
    public static Answers read(List<Field> fields, Function<String, @Nullable String> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (Field field : fields) {
            String name = PREFIX + field.key();
            switch (field.type()) {
                case ROWS -> {
                    List<Map<String, String>> read = rows(field, name, sent);
                    if (!read.isEmpty()) {
                        rows.put(field.key(), read);
                    }
                }
                case FILE -> {} // files have their own way
                default -> {
                    String value = kept(field, sent.apply(name));
                    if (value != null) {
                        texts.put(field.key(), value);
                    }
                }
            }
        }
        return new Answers(texts, rows);
    }

    private static List<Map<String, String>> rows(Field field, String name, Function<String, @Nullable String> sent) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int n = 0; n < ROWS_MAX; n++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (Field column : field.cells()) {
                String value = kept(column, sent.apply(name + "." + n + "." + column.key()));
                if (value != null) {
                    row.put(column.key(), value);
                }
            }
            if (row.values().stream().anyMatch(value -> !value.equals("false"))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static @Nullable String kept(Field field, @Nullable String typed) {
        if (field.type() == FieldType.FLAG) {
            return Boolean.toString(typed != null && !typed.equals("false"));
        }
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().replace("\r\n", "\n");
        // what is too long is kept far enough to be named as too long
        text = text.substring(0, Math.min(text.length(), 2 * TEXT_MAX + 2));
        return field.type() == FieldType.MONEY ? yuan(text) : text;
    }

    /** Money is entered in 10,000 yuan and kept in yuan; what is no number stays as it was typed, with its unit. */
    private static String yuan(String typed) {
        try {
            return new BigDecimal(typed.replace(",", ""))
                    .multiply(WAN)
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .toPlainString();
        } catch (ArithmeticException | NumberFormatException unreadable) {
            return "?" + typed;
        }
    }

    /** Reads what a program sent: money in yuan, only what the fields ask for; what does not read is named later. */
    public static Answers sent(List<Field> fields, Answers answers) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.type() == FieldType.ROWS) {
                List<Map<String, String>> read = answers.rowsOf(field.key()).stream()
                        .limit(ROWS_MAX)
                        .map(row -> row(field, row))
                        .filter(row -> !row.isEmpty())
                        .toList();
                if (!read.isEmpty()) {
                    rows.put(field.key(), read);
                }
            } else if (field.type() != FieldType.FILE) {
                put(texts, field, answers.get(field.key()));
            }
        }
        return new Answers(texts, rows);
    }

    private static Map<String, String> row(Field field, Map<String, String> sent) {
        Map<String, String> row = new LinkedHashMap<>();
        field.cells().forEach(column -> put(row, column, sent.get(column.key())));
        return row;
    }

    private static void put(Map<String, String> texts, Field field, @Nullable String sent) {
        String value = field.type() == FieldType.MONEY ? plainYuan(sent) : kept(field, sent);
        if (value != null) {
            texts.put(field.key(), value);
        }
    }

    private static @Nullable String plainYuan(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(sent.strip())
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .toPlainString();
        } catch (ArithmeticException | NumberFormatException unreadable) {
            return "?" + sent.strip();
        }
    }

    /** What is shown in the field again: as it was entered. */
    public static String shown(Field field, String kept) {
        if (field.type() != FieldType.MONEY) {
            return kept;
        }
        if (kept.startsWith("?")) {
            return kept.substring(1);
        }
        BigDecimal wan = new BigDecimal(kept).divide(WAN).stripTrailingZeros();
        return (wan.scale() < 0 ? wan.setScale(0, RoundingMode.UNNECESSARY) : wan).toPlainString();
    }

    /** What a reader sees: with the name of a choice, in the reader's language. */
    public static String inWords(Field field, String kept, Locale locale) {
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .filter(one -> one.key().equals(kept))
                        .map(one -> one.name().in(locale))
                        .findFirst()
                        .orElse(kept);
            default -> shown(field, kept);
        };
    }
}
