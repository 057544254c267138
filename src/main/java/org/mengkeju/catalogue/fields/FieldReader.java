package org.mengkeju.catalogue.fields;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what people wrote into a field; full-width digits and signs read as half-width ones. */
@Component
class FieldReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SEPARATORS = "[;；\n]";
    private static final String WORD_SEPARATORS = "[;；,，、\n]";

    private final Chains chains;
    private final FactVocabulary facts;
    private final Divisions divisions;
    private final MessageSource messages;

    FieldReader(Chains chains, Divisions divisions, FactVocabulary facts, MessageSource messages) {
        this.facts = facts;
        this.chains = chains;
        this.divisions = divisions;
        this.messages = messages;
    }

    /** The value as JSON; nothing written gives the JSON null, an empty array or an empty text, as the type has it. */
    JsonNode read(FieldSpec field, String written) throws FieldRefused {
        String text = clean(written).strip();
        return switch (field.type()) {
            case LINE, TEXT -> JSON.stringNode(limited(field, text));
            case WORDS -> array(field, Arrays.asList(text.split(WORD_SEPARATORS)));
            case PHRASES -> array(field, Arrays.asList(text.split(SEPARATORS)));
            case WHOLE, DECIMAL -> number(field, text);
            case MONEY -> money(field, text);
            case DATE -> date(field, text);
            case MONTH -> month(field, text);
            case CHOICE -> JSON.stringNode(text.isEmpty() ? "" : choice(field, text));
            case CHOICES -> choices(field, text);
            case FLAG -> JSON.booleanNode(flag(field, text));
            case LINKS -> links(field, text);
            case DIVISIONS -> divisions(field, text);
            case EXPRESSION -> expression(field, text);
            case ROWS -> rows(field, written);
        };
    }

    /** Control characters never enter the catalogue; line breaks and tabs do. */
    static String clean(String written) {
        return written.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .replace("\uFFFE", "")
                .replace("\uFFFF", "");
    }

    private static String limited(FieldSpec field, String text) throws FieldRefused {
        String kept = field.type() == FieldType.LINE ? text.replace('\n', ' ') : text;
        if (kept.codePointCount(0, kept.length()) > field.longest()) {
            throw refused(field, "catalogue.fault.too-long", field.longest(), kept.codePointCount(0, kept.length()));
        }
        return kept;
    }

    private static ArrayNode array(FieldSpec field, List<String> parts) throws FieldRefused {
        List<String> words = parts.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > field.longest()) {
            throw refused(field, "catalogue.fault.too-many", field.longest());
        }
        ArrayNode array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }

    private static JsonNode number(FieldSpec field, String text) throws FieldRefused {
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        BigDecimal number = decimal(field, text);
        boolean whole = field.type() == FieldType.WHOLE;
        if (whole && number.stripTrailingZeros().scale() > 0) {
            throw refused(field, "catalogue.fault.whole");
        }
        BigDecimal from = field.from();
        BigDecimal to = field.to();
        if ((from != null && number.compareTo(from) < 0) || (to != null && number.compareTo(to) > 0)) {
            throw refused(field, "catalogue.fault.range", String.valueOf(from), String.valueOf(to));
        }
        return whole ? JSON.numberNode(number.intValueExact()) : JSON.numberNode(number);
    }

    private static BigDecimal decimal(FieldSpec field, String text) throws FieldRefused {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (!plain.matches("[0-9]{1,15}(\\.[0-9]{1,8})?")) {
            throw refused(field, "catalogue.fault.number");
        }
        return new BigDecimal(plain);
    }

    private static JsonNode money(FieldSpec field, String text) throws FieldRefused {
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("万元", "");
        String[] ends = plain.split("[—–~〜至-]+", -1);
        if (ends.length > 2) {
            throw refused(field, "catalogue.fault.money");
        }
        BigDecimal from = decimal(field, ends[0].strip());
        BigDecimal to = ends.length == 2 ? decimal(field, ends[1].strip()) : from;
        if (to.compareTo(from) < 0) {
            throw refused(field, "catalogue.fault.money-order");
        }
        if (from.stripTrailingZeros().scale() > 6 || to.stripTrailingZeros().scale() > 6) {
            throw refused(field, "catalogue.fault.money-fen");
        }
        return JSON.arrayNode().add(from).add(to);
    }

    private static JsonNode date(FieldSpec field, String text) throws FieldRefused {
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        try {
            return JSON.stringNode(LocalDate.parse(dashed(text)).toString());
        } catch (DateTimeException e) {
            throw refused(field, "catalogue.fault.date");
        }
    }

    private static JsonNode month(FieldSpec field, String text) throws FieldRefused {
        if (text.isEmpty()) {
            return JSON.stringNode("");
        }
        String plain = dashed(text);
        try {
            return JSON.stringNode(
                    plain.length() <= 7
                            ? YearMonth.parse(plain).toString()
                            : LocalDate.parse(plain).toString());
        } catch (DateTimeException e) {
            throw refused(field, "catalogue.fault.month");
        }
    }

    /** {@code 2027年6月30日} and {@code 2027/6/30} as {@code 2027-06-30}. */
    private static String dashed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[年月/.]", "-")
                .replaceAll("日|-$", "");
        return plain.replaceAll("-(\\d)(?=-|$)", "-0$1");
    }

    private String choice(FieldSpec field, String text) throws FieldRefused {
        if (field.choices().contains(text)) {
            return text;
        }
        for (String key : field.choices()) {
            if (key.equalsIgnoreCase(text)
                    || text.equals(label(field, key, Locale.SIMPLIFIED_CHINESE))
                    || text.equalsIgnoreCase(label(field, key, Locale.ENGLISH))) {
                return key;
            }
        }
        Locale reader = LocaleContextHolder.getLocale();
        List<String> labels =
                field.choices().stream().map(key -> label(field, key, reader)).toList();
        String separator = reader.getLanguage().equals("en") ? ", " : "、";
        throw refused(field, "catalogue.fault.choice", text, String.join(separator, labels));
    }

    private String label(FieldSpec field, String key, Locale locale) {
        return messages.getMessage(field.choiceLabels() + key, null, key, locale) + "";
    }

    private JsonNode choices(FieldSpec field, String text) throws FieldRefused {
        ArrayNode array = JSON.arrayNode();
        for (JsonNode part : array(field, Arrays.asList(text.split(WORD_SEPARATORS)))) {
            array.add(choice(field, part.asString()));
        }
        return array;
    }

    private static boolean flag(FieldSpec field, String text) throws FieldRefused {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1", "是" -> true;
            case "", "false", "no", "off", "0", "否" -> false;
            default -> throw refused(field, "catalogue.fault.flag");
        };
    }

    private JsonNode links(FieldSpec field, String text) throws FieldRefused {
        ArrayNode array = JSON.arrayNode();
        for (JsonNode part : array(field, Arrays.asList(text.split(SEPARATORS)))) {
            array.add(link(field, part.asString()).toString());
        }
        return array;
    }

    private LinkRef link(FieldSpec field, String text) throws FieldRefused {
        int slash = text.indexOf('/');
        if (slash > 0 && slash < text.length() - 1 && chains.has(LinkRef.parse(text))) {
            return LinkRef.parse(text);
        }
        for (var known : chains.links().keySet()) {
            if (chains.label(known, Locale.SIMPLIFIED_CHINESE).equals(text)) {
                return known;
            }
        }
        throw refused(field, "catalogue.fault.link", text);
    }

    private JsonNode divisions(FieldSpec field, String text) throws FieldRefused {
        ArrayNode array = JSON.arrayNode();
        for (JsonNode part : array(field, Arrays.asList(text.split(WORD_SEPARATORS)))) {
            Division division = divisions
                    .lookUp(part.asString())
                    .orElseThrow(() -> refused(field, "catalogue.fault.division", part.asString()));
            array.add(division.code());
        }
        return array;
    }

    private JsonNode rows(FieldSpec field, String text) throws FieldRefused {
        ArrayNode array = JSON.arrayNode();
        int number = 0;
        for (List<String> cells : cells(field, text)) {
            number++;
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (number > field.longest()) {
                throw refused(field, "catalogue.fault.too-many", field.longest());
            }
            array.add(row(field, cells, number));
        }
        return array;
    }

    /** A line without a second cell may be the phrases this field used to be. */
    private static List<List<String>> cells(FieldSpec field, String text) {
        List<List<String>> rows = RowText.read(text);
        if (!field.phrases()) {
            return rows;
        }
        return rows.stream()
                .flatMap(cells -> cells.size() == 1
                        ? Arrays.stream(cells.getFirst().split(SEPARATORS)).map(phrase -> List.of(phrase.strip()))
                        : Stream.of(cells))
                .toList();
    }

    private JsonNode expression(FieldSpec field, String text) throws FieldRefused {
        limited(field, text);
        Optional<String> fault =
                text.isEmpty() ? Optional.empty() : facts.conditions().fault(text);
        if (fault.isPresent()) {
            throw refused(field, "catalogue.fault.expression", fault.get());
        }
        return JSON.stringNode(text);
    }

    private ObjectNode row(FieldSpec field, List<String> cells, int number) throws FieldRefused {
        ObjectNode row = JSON.objectNode();
        for (int at = 0; at < field.columns().size(); at++) {
            FieldSpec column = field.columns().get(at);
            String cell = at < cells.size() ? cells.get(at) : "";
            if (column.isRequired() && cell.isBlank()) {
                throw new FieldRefused(
                        FieldFault.of(field, "catalogue.fault.cell-missing", new MessageOf(column.label()))
                                .inRow(field, number));
            }
            try {
                row.set(column.key(), read(column, cell));
            } catch (FieldRefused e) {
                throw new FieldRefused(e.fault().inRow(field, number));
            }
        }
        return row;
    }

    private static FieldRefused refused(FieldSpec field, String message, Object... arguments) {
        return new FieldRefused(FieldFault.of(field, message, arguments));
    }
}
