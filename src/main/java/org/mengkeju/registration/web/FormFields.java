package org.mengkeju.registration.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.Condition;
import org.mengkeju.registration.recognition.ContractFacts.Applicant;
import org.mengkeju.registration.recognition.ContractFacts.ConsultingKind;
import org.mengkeju.registration.recognition.ContractFacts.Papers;
import org.mengkeju.registration.recognition.ContractFacts.Payment;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.RuleSet;

/** Which fields the form asks, by section; a type is asked only what it needs. */
final class FormFields {
    /** Codes of legal natures as the form's notes name them. */
    private static final List<String> NATURES =
            List.of("010", "021", "022", "023", "024", "030", "110", "150", "160", "170", "180", "200", "300");

    /** Fields of technology as the yearly statistics group them; the platform's own default, not official. */
    static final List<String> FIELDS = List.of(
            "ELECTRONICS",
            "AEROSPACE",
            "MANUFACTURING",
            "BIOMEDICINE",
            "MATERIALS",
            "ENERGY",
            "ENVIRONMENT",
            "AGRICULTURE",
            "NUCLEAR",
            "TRANSPORT",
            "URBAN",
            "OTHER");

    private FormFields() {}

    /**
     * A field.
     *
     * @param kind text, long, date, money, or choice
     * @param options what may be chosen
     * @param words prefix of the message keys of the options
     */
    record Field(String name, String kind, List<String> options, String words, boolean optional) {
        static Field text(String name) {
            return new Field(name, "text", List.of(), "", false);
        }

        static Field of(String name, String kind) {
            return new Field(name, kind, List.of(), "", false);
        }

        static Field choice(String name, List<String> options, String words) {
            return new Field(name, "choice", options, "registration." + words + ".", false);
        }

        Field left() {
            return new Field(name, kind, options, words, true);
        }
    }

    /** A section with its fields. */
    record Section(String key, List<Field> fields) {}

    static List<Section> of(@Nullable ContractType type) {
        return List.of(
                new Section("contract", contract(type)),
                new Section("seller", side("seller")),
                new Section("buyer", side("buyer")),
                new Section("money", money(type)));
    }

    private static List<Field> contract(@Nullable ContractType type) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("title"));
        fields.add(Field.text("contractNumber"));
        fields.add(Field.choice("type", names(ContractType.values()), "type"));
        if (type != null) {
            fields.add(
                    Field.choice("subtype", names(type.subtypes()), "subtype").left());
        }
        if (type == ContractType.CON) {
            fields.add(Field.choice("consultingKind", names(ConsultingKind.values()), "consulting"));
        }
        fields.add(Field.choice("field", FIELDS, "technology"));
        fields.add(Field.of("summary", "long").left());
        fields.add(Field.of("signedOn", "date"));
        fields.add(Field.of("startsOn", "date").left());
        fields.add(Field.of("endsOn", "date").left());
        if (type != null && type.conveysResult()) {
            fields.add(Field.of("rightExpiresOn", "date").left());
        }
        fields.add(Field.choice("papersKind", names(Papers.values()), "papers"));
        fields.add(Field.choice("government", List.of("NO", "YES"), "answer"));
        fields.add(Field.choice("applicant", names(Applicant.values()), "side"));
        fields.add(Field.choice("imported", List.of("NO", "YES"), "answer"));
        return fields;
    }

    private static List<Field> side(String side) {
        return List.of(
                Field.text(side + ".name"),
                Field.text(side + ".code").left(),
                Field.text(side + ".country"),
                Field.text(side + ".division").left(),
                Field.choice(side + ".nature", NATURES, "nature").left());
    }

    private static List<Field> money(@Nullable ContractType type) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("amount", "money"));
        fields.add(Field.choice("payment", names(Payment.values()), "payment"));
        fields.add(Field.of("technologyPart", "money").left());
        boolean main = type == ContractType.DEV || (type != null && type.conveysResult());
        if (main) {
            fields.add(Field.of("connected", "money").left());
            fields.add(
                    Field.choice("sameInvoice", List.of("NO", "YES"), "answer").left());
        }
        boolean transfer = type == ContractType.TRF;
        fields.add(
                transfer
                        ? Field.of("investment", "money")
                        : Field.of("investment", "money").left());
        fields.add(
                transfer
                        ? Field.of("output", "money")
                        : Field.of("output", "money").left());
        return fields;
    }

    /** What the applicant states with yes or no: everything the rules ask of the type. */
    static Set<Flag> flags(RuleSet rules, @Nullable ContractType type, ContractType.@Nullable Subtype subtype) {
        Set<Flag> flags = new LinkedHashSet<>();
        List<Condition> all = new ArrayList<>(rules.grounds());
        ContractType under = type == ContractType.LIC && rules.licenceIsTransfer() ? ContractType.TRF : type;
        if (under != null) {
            all.addAll(rules.of(under, subtype));
        }
        for (Condition one : all) {
            Flag when = one.when();
            if (when == Flag.IS_SECRET && subtype != ContractType.Subtype.TRADE_SECRET) {
                continue;
            }
            if (when != null && !when.isComputed()) {
                flags.add(when);
            }
            if (!one.flag().isComputed()) {
                flags.add(one.flag());
            }
        }
        return flags;
    }

    static List<String> answers() {
        return names(Answer.values());
    }

    static List<String> names(Enum<?>[] values) {
        return names(Arrays.asList(values));
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }
}
