package org.mengkeju.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.FieldType;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.catalogue.fields.RowText;
import org.springframework.util.MultiValueMap;

/** The inputs of a form as the texts of fields: several inputs may make one field. */
final class FormParameters {
    private static final String TAKEN = "take.";

    private FormParameters() {}

    static Map<String, String> texts(Kind kind, MultiValueMap<String, String> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldSpec field : KindFields.of(kind)) {
            texts.put(field.key(), field.type() == FieldType.ROWS ? rows(field, parameters) : plain(field, parameters));
        }
        return texts;
    }

    private static String plain(FieldSpec field, MultiValueMap<String, String> parameters) {
        Stream<String> written = parameters.getOrDefault(field.key(), List.of()).stream();
        return Stream.concat(written, taken(field.key(), parameters).stream())
                .filter(value -> !value.isBlank())
                .distinct()
                .collect(Collectors.joining("；"));
    }

    /** Proposals for a field that the author ticked: they count as if they had been written into it. */
    static List<String> taken(String field, MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault(TAKEN + field, List.of());
    }

    private static String rows(FieldSpec field, MultiValueMap<String, String> parameters) {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 0; number < field.longest(); number++) {
            List<String> row = new ArrayList<>();
            for (FieldSpec column : field.columns()) {
                String cell = parameters.getFirst(field.key() + "." + number + "." + column.key());
                row.add(cell == null ? "" : cell);
            }
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row);
            }
        }
        return RowText.write(rows);
    }
}
