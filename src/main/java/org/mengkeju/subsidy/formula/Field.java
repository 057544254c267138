package org.mengkeju.subsidy.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.subsidy.scheme.Reward;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeKind;

/**
 * What a claim is asked for.
 *
 * @param key in the {@link Basis}; its label is {@code subsidy.field.KEY}
 * @param required whether it may stay empty
 * @param fact of the firm it is filled in from, or null
 * @param options what may be chosen
 */
public record Field(
        String key, Type type, boolean required, @Nullable String fact, List<String> options) {
    public static final String RD = "rd";
    public static final String RD_BEFORE = "rdBefore";
    public static final String INDUSTRIAL = "industrial";
    public static final String ROLE = "role";
    public static final String CODE = "code";
    public static final String PAID = "paid";
    public static final String EVENT = "event";
    public static final String INVESTMENT = "investment";
    public static final String DAY = "day";
    public static final String PAPER = "paper";
    public static final String USED = "used";
    public static final String PROVINCIAL_USED = "provincialUsed";
    public static final String FACE = "face";

    /** Role of who bought. */
    public static final String BUYER = "buyer";

    /** Role of who sold. */
    public static final String SELLER = "seller";

    private static final List<String> YES_NO = List.of("yes", "no");

    /** How it is entered. */
    public enum Type {
        AMOUNT,
        CHOICE,
        DAY,
        TEXT
    }

    public Field {
        options = List.copyOf(options);
    }

    private static Field amount(String key, boolean required, @Nullable String fact) {
        return new Field(key, Type.AMOUNT, required, fact, List.of());
    }

    private static Field choice(String key, @Nullable String fact, List<String> options) {
        return new Field(key, Type.CHOICE, true, fact, options);
    }

    /** What a claim under a scheme is asked for, in the order of the form. */
    public static List<Field> of(Scheme scheme) {
        List<Field> fields = new ArrayList<>();
        switch (scheme.kind()) {
            case RD -> {
                fields.add(amount(RD, true, "rd_fen"));
                fields.add(choice(INDUSTRIAL, null, YES_NO));
                fields.add(amount(RD_BEFORE, false, null));
            }
            case BANDS -> fields.add(amount(RD, true, "rd_fen"));
            case TRADE -> {
                fields.add(choice(ROLE, null, List.of(BUYER, SELLER)));
                fields.add(new Field(CODE, Type.TEXT, true, null, List.of()));
                fields.add(amount(PAID, true, null));
                fields.add(new Field(DAY, Type.DAY, true, null, List.of()));
            }
            case REWARDS -> {
                fields.add(choice(
                        EVENT, null, scheme.events().stream().map(Reward::key).toList()));
                fields.add(new Field(DAY, Type.DAY, true, null, List.of()));
                if (scheme.events().stream().anyMatch(one -> one.percent() != null)) {
                    fields.add(amount(INVESTMENT, false, null));
                }
            }
            case VOUCHER -> fields.add(amount(PAID, true, null));
        }
        if (scheme.kind() != SchemeKind.VOUCHER) {
            fields.add(new Field(PAPER, Type.TEXT, true, null, List.of()));
        }
        return fields;
    }
}
