package org.mengkeju.catalogue.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.FieldType;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.platform.table.TableShape;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/**
 * The columns of a kind: the public code, its fields and the credit code of the owner, by key or by their Chinese name.
 */
final class Columns {
    static final String CODE = "code";

    /** Unified social credit code of the organisation a listing belongs to; not where nobody owns it, as policies. */
    static final String OWNER_CODE = "owner_code";

    static final String OWNER_NAME = "owner_name";

    private Columns() {}

    /** Keys in order. */
    static List<String> keys(Kind kind) {
        List<String> keys = new ArrayList<>(List.of(CODE));
        for (FieldSpec field : KindFields.of(kind)) {
            keys.add(field.key());
            if (field.key().equals(OWNER_NAME)) {
                keys.add(OWNER_CODE);
            }
        }
        return keys;
    }

    static TableShape shape(Kind kind, ListingTexts texts, MessageSource messages) {
        Map<String, String> names = new HashMap<>();
        for (FieldSpec field : KindFields.of(kind)) {
            names.put(label(messages, field.label()), field.key());
        }
        for (String key : keys(kind)) {
            if (KindFields.find(kind, key).isEmpty()) {
                names.put(label(messages, "catalogue.field." + key), key);
            }
            names.put(key, key);
        }
        var days = KindFields.of(kind).stream()
                .filter(field -> field.type() == FieldType.DATE)
                .map(FieldSpec::key)
                .collect(Collectors.toSet());
        return new TableShape(names, List.of("title"), days, json -> texts(kind, texts, json));
    }

    private static Map<String, String> texts(Kind kind, ListingTexts texts, JsonNode json) {
        Map<String, String> row = new LinkedHashMap<>(texts.texts(kind, json));
        row.put(CODE, json.path(CODE).asString(""));
        row.put(OWNER_CODE, json.path(OWNER_CODE).asString(""));
        return row;
    }

    private static String label(MessageSource messages, String key) {
        return (messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE) + "").toLowerCase(Locale.ROOT);
    }
}
