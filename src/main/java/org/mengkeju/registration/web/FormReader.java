package org.mengkeju.registration.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.registration.Applications;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.ContractForm.Side;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractFacts.Applicant;
import org.mengkeju.registration.recognition.ContractFacts.Connected;
import org.mengkeju.registration.recognition.ContractFacts.ConsultingKind;
import org.mengkeju.registration.recognition.ContractFacts.Papers;
import org.mengkeju.registration.recognition.ContractFacts.Payment;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.ContractType.Subtype;
import org.mengkeju.registration.recognition.CostItem;
import org.mengkeju.registration.recognition.Flag;

/**
 * Reads a form from the texts of its fields.
 *
 * @param values by field; a field that is missing is empty
 */
record FormReader(Map<String, String> values) {
    /** How many costs a form has room for. */
    static final int COSTS = 8;

    private static final int SETS_MOST = 9999;

    /** The form; what the page does not ask (the day of application) stays as it was. */
    ContractForm read(ContractForm before) {
        return new ContractForm(
                text("title"),
                text("contractNumber"),
                side("seller"),
                side("buyer"),
                text("field"),
                text("summary"),
                day("startsOn"),
                money("investment"),
                money("output"),
                facts(before.facts()));
    }

    private ContractFacts facts(ContractFacts before) {
        ContractType type = word("type", ContractType.class);
        Subtype subtype = word("subtype", Subtype.class);
        boolean fits = type != null && subtype != null && type.subtypes().contains(subtype);
        return new ContractFacts(
                text("contractNumber"),
                type,
                fits ? subtype : null,
                answers(before, text("type").equals(String.valueOf(before.type()))),
                money("amount"),
                word("payment", Payment.class),
                costs(),
                money("technologyPart"),
                connected(),
                before.appliedOn(),
                day("signedOn"),
                day("endsOn"),
                day("rightExpiresOn"),
                word("applicant", Applicant.class),
                yes("imported"),
                word("papersKind", Papers.class),
                yes("government"),
                word("consultingKind", ConsultingKind.class));
    }

    /** The page asks only what the type asks; what was said under another type stays until it is said otherwise. */
    private Map<Flag, Answer> answers(ContractFacts before, boolean sameType) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        answers.putAll(before.answers());
        for (Flag flag : Flag.values()) {
            String said = values.get("flag." + flag);
            if (said == null || flag.isComputed()) {
                continue;
            }
            Answer answer = word("flag." + flag, Answer.class);
            if (answer == null) {
                answers.remove(flag);
            } else {
                answers.put(flag, answer);
            }
        }
        if (!sameType) {
            // it means something else under another type: known already, or not yet
            answers.remove(Flag.MASTERED);
        }
        return answers;
    }

    private List<CostItem> costs() {
        List<CostItem> costs = new ArrayList<>();
        for (int n = 0; n < COSTS; n++) {
            String row = "cost." + n;
            Money amount = money(row + ".amount");
            String label = text(row + ".label");
            if (amount == null && !label.isEmpty()) {
                throw Refusal.invalid("registration.refusal.cost-amount", label);
            }
            if (amount != null) {
                Answer reasonable = word(row + ".reasonable", Answer.class);
                costs.add(
                        new CostItem(label, amount, reasonable == null ? Answer.NO : reasonable, sets(row + ".sets")));
            }
        }
        return costs;
    }

    private int sets(String name) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) > SETS_MOST) {
            throw Refusal.invalid("registration.refusal.sets", typed);
        }
        return Integer.parseInt(typed);
    }

    private List<Connected> connected() {
        Money amount = money("connected");
        return amount == null || amount.isZero() ? List.of() : List.of(new Connected(amount, yes("sameInvoice")));
    }

    private Side side(String name) {
        String country = text(name + ".country");
        return new Side(
                text(name + ".name"),
                text(name + ".code").toUpperCase(Locale.ROOT),
                country.isEmpty() ? Side.CHINA : country,
                text(name + ".division"),
                text(name + ".nature"));
    }

    private boolean yes(String name) {
        return text(name).equals("YES");
    }

    private String text(String name) {
        String typed = values.getOrDefault(name, "").strip();
        if (typed.length() > Applications.TEXT_MAX) {
            throw Refusal.invalid("registration.refusal.long", Applications.TEXT_MAX);
        }
        return typed;
    }

    private @Nullable Money money(String name) {
        String typed = text(name);
        return typed.isEmpty() ? null : Money.parse(typed);
    }

    private @Nullable LocalDate day(String name) {
        String typed = text(name);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Refusal.invalid("registration.refusal.day", typed);
        }
    }

    private <T extends Enum<T>> @Nullable T word(String name, Class<T> type) {
        String typed = text(name);
        for (T one : type.getEnumConstants()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        if (!typed.isEmpty()) {
            throw Refusal.invalid("platform.refusal.value", name);
        }
        return null;
    }
}
