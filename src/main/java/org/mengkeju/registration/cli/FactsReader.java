package org.mengkeju.registration.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts of a contract from a line of JSON; nothing is guessed, and nothing unknown is passed over. */
final class FactsReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final BigDecimal MOST = BigDecimal.valueOf(Money.MOST, 2);

    private FactsReader() {}

    static ContractFacts read(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new BadField("not JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw new BadField("not a JSON object");
        }
        for (String name : node.propertyNames()) {
            if (!InputField.knows(name)) {
                throw new BadField("unknown field \"" + name + "\"");
            }
        }
        return facts(node);
    }

    private static ContractFacts facts(JsonNode node) {
        ContractType type = word(node, "type", ContractType.values());
        Subtype subtype = word(node, "subtype", Subtype.values());
        if (type != null && subtype != null && !type.subtypes().contains(subtype)) {
            throw new BadField("field \"subtype\": " + type + " has no " + subtype + ", only " + type.subtypes());
        }
        return new ContractFacts(
                id(node),
                type,
                subtype,
                answers(node),
                yuan(node, "contract_amount"),
                word(node, "payment", Payment.values()),
                list(node, "costs", FactsReader::cost),
                yuan(node, "technology_part"),
                list(node, "connected", FactsReader::connected),
                day(node, "applied_on"),
                day(node, "signed_on"),
                day(node, "ends_on"),
                day(node, "right_expires_on"),
                word(node, "applicant", Applicant.values()),
                yes(node, "import"),
                word(node, "papers", Papers.values()),
                yes(node, "government_project"),
                word(node, "consulting_kind", ConsultingKind.values()));
    }

    private static String id(JsonNode node) {
        JsonNode id = node.get("id");
        if (id == null || !id.isString() || id.stringValue().isBlank()) {
            throw new BadField("field \"id\" is missing or not text");
        }
        return id.stringValue();
    }

    private static Map<Flag, Answer> answers(JsonNode node) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        for (Flag flag : Flag.values()) {
            Answer answer = flag.isComputed() ? null : answer(node, flag.key());
            if (answer != null) {
                answers.put(flag, answer);
            }
        }
        return answers;
    }

    private static @Nullable Answer answer(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? Answer.YES : Answer.NO;
        }
        if (value.isString() && value.stringValue().equals("unsure")) {
            return Answer.UNSURE;
        }
        throw new BadField("field \"" + name + "\" is true, false, \"unsure\" or null");
    }

    private static boolean yes(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new BadField("field \"" + name + "\" is true or false");
        }
        return value.booleanValue();
    }

    private static <T extends Enum<T>> @Nullable T word(JsonNode node, String name, T[] known) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return Arrays.stream(known)
                .filter(one -> value.isString() && one.name().equals(value.stringValue()))
                .findFirst()
                .orElseThrow(() -> new BadField("field \"" + name + "\" is one of " + Arrays.toString(known)));
    }

    private static @Nullable Money yuan(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new BadField("field \"" + name + "\" is a number of yuan");
        }
        BigDecimal amount = value.decimalValue();
        if (amount.signum() < 0) {
            throw new BadField("field \"" + name + "\" is negative");
        }
        if (amount.compareTo(MOST) > 0) {
            throw new BadField("field \"" + name + "\" is more than " + MOST.toPlainString() + " yuan");
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new BadField("field \"" + name + "\" has more than two decimals");
        }
        return Money.ofYuan(amount);
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(value.isString() ? value.stringValue() : "");
        } catch (DateTimeException e) {
            throw new BadField("field \"" + name + "\" is a day written yyyy-mm-dd");
        }
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        JsonNode values = node.get(name);
        if (values == null || values.isNull()) {
            return items;
        }
        if (!values.isArray()) {
            throw new BadField("field \"" + name + "\" is a list");
        }
        for (JsonNode value : values) {
            if (!value.isObject()) {
                throw new BadField("field \"" + name + "\" is a list of objects");
            }
            try {
                items.add(read.apply(value));
            } catch (BadField inside) {
                throw new BadField("field \"" + name + "\": " + inside.getMessage());
            }
        }
        return items;
    }

    private static CostItem cost(JsonNode node) {
        only(node, Set.of("label", "amount", "reasonable", "sets"));
        Money amount = yuan(node, "amount");
        if (amount == null) {
            throw new BadField("field \"amount\" is missing");
        }
        JsonNode label = node.get("label");
        JsonNode sets = node.get("sets");
        if (sets != null && (!sets.isIntegralNumber() || sets.intValue() < 0)) {
            throw new BadField("field \"sets\" is a whole number");
        }
        Answer reasonable = answer(node, "reasonable");
        return new CostItem(
                label != null && label.isString() ? label.stringValue() : "",
                amount,
                reasonable == null ? Answer.NO : reasonable,
                sets == null ? 0 : sets.intValue());
    }

    private static Connected connected(JsonNode node) {
        only(node, Set.of("amount", "same_invoice"));
        Money amount = yuan(node, "amount");
        if (amount == null) {
            throw new BadField("field \"amount\" is missing");
        }
        return new Connected(amount, yes(node, "same_invoice"));
    }

    private static void only(JsonNode node, Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new BadField("unknown field \"" + name + "\"");
            }
        }
    }
}
