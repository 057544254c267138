package org.mengkeju.catalogue.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.KindFields;
import org.springframework.context.MessageSource;

/** The columns of a kind: the public code and its fields, by key or by their Chinese name. */
final class Columns {
    static final String CODE = "code";

    private Columns() {}

    /** Keys in order. */
    static List<String> keys(Kind kind) {
        List<String> keys = new ArrayList<>(List.of(CODE));
        KindFields.of(kind).stream().map(FieldSpec::key).forEach(keys::add);
        return keys;
    }

    /** The keys a head line names, in its order. */
    static List<String> head(Kind kind, List<String> names, MessageSource messages) {
        Map<String, String> known = known(kind, messages);
        List<String> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String plain = name.replace("\uFEFF", "").strip();
            String key = known.get(plain.toLowerCase(Locale.ROOT));
            if (key == null) {
                throw new FileRefused(RowFault.of(1, plain, "catalogue.import.fault.header", plain));
            }
            if (!seen.add(key)) {
                throw new FileRefused(RowFault.of(1, plain, "catalogue.import.fault.header-twice", plain));
            }
            keys.add(key);
        }
        for (FieldSpec field : KindFields.of(kind)) {
            if (field.key().equals("title") && !seen.contains("title")) {
                throw new FileRefused(RowFault.of(1, "title", "catalogue.import.fault.header-missing", "title"));
            }
        }
        return keys;
    }

    private static Map<String, String> known(Kind kind, MessageSource messages) {
        Map<String, String> known = new HashMap<>();
        for (FieldSpec field : KindFields.of(kind)) {
            known.put(label(messages, field.label()).toLowerCase(Locale.ROOT), field.key());
        }
        known.put(label(messages, "catalogue.field.code"), CODE);
        keys(kind).forEach(key -> known.put(key, key));
        return known;
    }

    private static String label(MessageSource messages, String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE) + "";
    }
}
