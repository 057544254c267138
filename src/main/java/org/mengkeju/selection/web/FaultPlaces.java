package org.mengkeju.selection.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mengkeju.selection.form.FieldFault;
import org.mengkeju.selection.programme.Field;
import org.mengkeju.selection.programme.FieldType;
import org.mengkeju.selection.programme.Programme;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where on the page a fault is, and how it is said there: a link of the summary above a form. */
@Component("faultPlaces")
class FaultPlaces {
    private final MessageSource messages;

    FaultPlaces(MessageSource messages) {
        this.messages = messages;
    }

    /** The anchor of the field; rows have one for all, and so have the files. */
    public String anchor(Programme programme, FieldFault fault) {
        String key = fault.field().split("\\.", 2)[0];
        if (named(programme.fields().stream(), key)
                .filter(one -> one.type() == FieldType.FILE)
                .isPresent()) {
            return "s-files";
        }
        return key.equals("title") ? key : "f-" + key;
    }

    /** {@code 里程碑，第 2 行，节点：请填写}. */
    public String said(Programme programme, FieldFault fault, Locale locale) {
        String[] parts = fault.field().split("\\.");
        Optional<Field> field = named(Stream.concat(programme.terms().stream(), programme.fields().stream()), parts[0]);
        String where = field.map(one -> one.label().in(locale))
                .orElseGet(() -> messages.getMessage("selection.column.title", null, locale));
        if (parts.length > 2) {
            List<Field> cells = field.map(Field::cells).orElse(List.of());
            String row = messages.getMessage("selection.row", new Object[] {Integer.parseInt(parts[1]) + 1}, locale);
            where = messages.getMessage(
                    "selection.fault.cell",
                    new Object[] {
                        where,
                        row,
                        named(cells.stream(), parts[2])
                                .map(one -> one.label().in(locale))
                                .orElse(parts[2])
                    },
                    locale);
        }
        String what = messages.getMessage(fault.message(), fault.arguments().toArray(), locale);
        return messages.getMessage("selection.fault.at", new Object[] {where, what}, locale);
    }

    private static Optional<Field> named(Stream<Field> fields, String key) {
        return fields.filter(one -> one.key().equals(key)).findFirst();
    }
}
