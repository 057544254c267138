package org.mengkeju.catalogue.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.MoneyRange;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.catalogue.internal.DetailsJson;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.chain.codes.CodeTable;
import org.mengkeju.chain.codes.CodeTables;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns listings into fields and fields into listings; every form, file and REST call passes here. */
@Service
public class ListingTexts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FieldReader reader;
    private final CodeTables codes;

    ListingTexts(FieldReader reader, CodeTables codes) {
        this.reader = reader;
        this.codes = codes;
    }

    /**
     * What was read.
     *
     * @param content what could be read; a field with a fault counts as not filled
     * @param faults fields that do not read
     * @param missing required fields that are empty
     * @param advice what readers will ask for
     */
    public record Read(
            ListingContent content, List<FieldFault> faults, List<FieldFault> missing, List<FieldFault> advice) {
        /** Whether it can be submitted. */
        public boolean complete() {
            return faults.isEmpty() && missing.isEmpty();
        }

        /** Everything that keeps it from being submitted. */
        public List<FieldFault> obstacles() {
            List<FieldFault> all = new ArrayList<>(faults);
            all.addAll(missing);
            return all;
        }
    }

    /** Reads the fields of a form or a row of a spreadsheet; fields that are not named count as empty. */
    public Read read(Kind kind, Map<String, String> texts) {
        ObjectNode values = JSON.objectNode();
        List<FieldFault> faults = new ArrayList<>();
        List<FieldFault> missing = new ArrayList<>();
        List<FieldFault> advice = new ArrayList<>();
        for (FieldSpec field : KindFields.of(kind)) {
            JsonNode value = value(field, texts.getOrDefault(field.key(), ""), faults);
            values.set(field.key(), value);
            boolean faulty = !faults.isEmpty() && faults.getLast().field().equals(field);
            if (!faulty) {
                judge(field, value, missing, advice);
            }
        }
        return new Read(content(kind, values), faults, missing, advice);
    }

    private JsonNode value(FieldSpec field, String text, List<FieldFault> faults) {
        try {
            return reader.read(field, text);
        } catch (FieldRefused e) {
            faults.add(e.fault());
            return empty(field);
        }
    }

    private JsonNode empty(FieldSpec field) {
        return switch (field.type()) {
            case WORDS, PHRASES, CHOICES, LINKS, DIVISIONS, ROWS -> JSON.arrayNode();
            case LINE, TEXT, CHOICE, MONTH, EXPRESSION -> JSON.stringNode("");
            case FLAG -> JSON.booleanNode(false);
            case WHOLE, DECIMAL, MONEY, DATE -> JSON.nullNode();
        };
    }

    private void judge(FieldSpec field, JsonNode value, List<FieldFault> missing, List<FieldFault> advice) {
        boolean empty = value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isString() && value.asString().isBlank());
        if (empty && field.need() == FieldNeed.REQUIRED) {
            missing.add(FieldFault.of(field, "catalogue.fault.missing", new MessageOf(field.label())));
        } else if (empty && field.need() == FieldNeed.RECOMMENDED) {
            advice.add(FieldFault.of(field, "catalogue.advice." + field.key()));
        } else if (field.figure() && !value.asString().matches("(?s).*\\p{Nd}.*")) {
            advice.add(FieldFault.of(field, "catalogue.advice.figure", new MessageOf(field.label())));
        } else {
            adviseOnCodes(field, value, advice);
        }
    }

    /** A code outside its table is only a warning: amendments come before an operator imports them. */
    private void adviseOnCodes(FieldSpec field, JsonNode value, List<FieldFault> advice) {
        CodeTable table = field.codes();
        List<String> unknown = table == null ? List.of() : codes.unknown(table, words(value));
        if (table != null && !unknown.isEmpty()) {
            String named = table.standard()
                    + codes.edition(table).map(year -> "-" + year).orElse("");
            advice.add(FieldFault.of(field, "catalogue.advice.codes", named, String.join("；", unknown)));
        }
    }

    private static ListingContent content(Kind kind, ObjectNode values) {
        ObjectNode details = JSON.objectNode();
        for (FieldSpec field : KindFields.of(kind)) {
            if (!field.isCommon()) {
                JsonNode value = values.path(field.key());
                details.set(field.component(), field.type() == FieldType.MONEY ? yuan(value) : value);
            }
        }
        String visibility = values.path("visibility").asString("");
        return new ListingContent(
                values.path("title").asString(""),
                values.path("text").asString(""),
                words(values.path("keywords")),
                words(values.path("links")).stream().map(LinkRef::parse).toList(),
                words(values.path("divisions")),
                values.path("owner_name").asString(""),
                visibility.isEmpty() ? Visibility.NETWORK : Visibility.valueOf(visibility.toUpperCase(Locale.ROOT)),
                DetailsJson.MAPPER.treeToValue(details, DetailsJson.type(kind)));
    }

    private static JsonNode yuan(JsonNode wan) {
        if (!wan.isArray()) {
            return JSON.nullNode();
        }
        return DetailsJson.MAPPER.valueToTree(
                MoneyRange.ofWan(wan.get(0).asDecimal(), wan.get(1).asDecimal()));
    }

    private static List<String> words(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    /** The fields of a listing as JSON, for REST and JSON lines. */
    public ObjectNode json(Listing listing) {
        ObjectNode details = (ObjectNode) DetailsJson.MAPPER.readTree(DetailsJson.write(listing.details()));
        ObjectNode values = JSON.objectNode();
        for (FieldSpec field : KindFields.of(listing.kind())) {
            values.set(field.key(), field.isCommon() ? common(field, listing) : own(field, details));
        }
        return values;
    }

    private static JsonNode own(FieldSpec field, ObjectNode details) {
        JsonNode value = details.path(field.component());
        if (value.isMissingNode()) {
            return JSON.nullNode();
        }
        if (field.type() == FieldType.MONEY && value.isObject()) {
            var range = DetailsJson.MAPPER.treeToValue(value, MoneyRange.class);
            return JSON.arrayNode().add(plain(range.fromWan())).add(plain(range.toWan()));
        }
        return value;
    }

    private static java.math.BigDecimal plain(java.math.BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static JsonNode common(FieldSpec field, Listing listing) {
        return switch (field.key()) {
            case "title" -> JSON.stringNode(listing.title());
            case "text" -> JSON.stringNode(listing.text());
            case "keywords" -> array(listing.keywords());
            case "links" ->
                array(listing.links().stream().map(LinkRef::toString).toList());
            case "divisions" -> array(listing.divisions());
            case "owner_name" -> JSON.stringNode(listing.ownerName());
            case "visibility" -> JSON.stringNode(listing.visibility().name().toLowerCase(Locale.ROOT));
            default -> throw new IllegalStateException("no common field " + field.key());
        };
    }

    private static ArrayNode array(List<String> words) {
        ArrayNode array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }

    /** The fields of a listing as texts, as forms and spreadsheets show them. */
    public Map<String, String> texts(Listing listing) {
        return texts(listing.kind(), json(listing));
    }

    /** Fields given as JSON as the texts they would be in a form; what has no such form is left to fail there. */
    public Map<String, String> texts(Kind kind, JsonNode values) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldSpec field : KindFields.of(kind)) {
            texts.put(field.key(), text(field, values.path(field.key())));
        }
        return texts;
    }

    private static String text(FieldSpec field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (!value.isArray()) {
            return value.isContainer() ? value.toString() : value.asString();
        }
        if (field.type() == FieldType.ROWS) {
            return RowText.write(value.values().stream()
                    .map(row -> row.isString()
                            ? List.of(row.asString(), "")
                            : field.columns().stream()
                                    .map(column -> text(column, row.path(column.key())))
                                    .toList())
                    .toList());
        }
        List<String> parts = value.values().stream().map(JsonNode::asString).toList();
        if (field.type() == FieldType.MONEY) {
            return parts.stream().distinct().collect(java.util.stream.Collectors.joining("—"));
        }
        return String.join("；", parts);
    }

    /** What was written into a field in the one way the catalogue writes it; as it was written where it does not read. */
    public String normal(FieldSpec field, String written) {
        try {
            return text(field, reader.read(field, written));
        } catch (FieldRefused asWritten) {
            return written;
        }
    }

    /** The kind of details as they are before anything is filled in. */
    public Details emptyDetails(Kind kind) {
        return read(kind, Map.of()).content().details();
    }
}
