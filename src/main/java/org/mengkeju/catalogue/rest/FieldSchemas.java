package org.mengkeju.catalogue.rest;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.fields.FieldNeed;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.KindFields;
import org.springframework.context.MessageSource;

/** Fields as JSON schemas, from the same declarations that forms and files follow. */
record FieldSchemas(MessageSource messages) {
    /** The object whose members are the fields of a kind. */
    Schema<Object> of(Kind kind) {
        Schema<Object> schema = object();
        KindFields.of(kind).forEach(field -> schema.addProperty(field.key(), of(field)));
        return schema;
    }

    private Schema<?> of(FieldSpec field) {
        Schema<?> schema =
                switch (field.type()) {
                    case LINE, TEXT, EXPRESSION -> typed("string").maxLength(field.longest());
                    case CHOICE -> choice(field);
                    case MONTH -> typed("string").pattern("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
                    case DATE -> orNull(typed("string").format("date"));
                    case WHOLE -> orNull(between(field, typed("integer")));
                    case DECIMAL -> orNull(between(field, typed("number")));
                    case FLAG -> typed("boolean");
                    case MONEY -> orNull(array(typed("number")).minItems(2).maxItems(2));
                    case WORDS, PHRASES, DIVISIONS -> array(typed("string")).maxItems(field.longest());
                    case LINKS -> array(typed("string").pattern("[^/]+/[^/]+")).maxItems(field.longest());
                    case CHOICES -> array(choice(field)).maxItems(field.longest());
                    case ROWS -> array(row(field)).maxItems(field.longest());
                };
        return schema.description(description(field));
    }

    private Schema<Object> row(FieldSpec field) {
        Schema<Object> row = object();
        for (FieldSpec column : field.columns()) {
            row.addProperty(column.key(), of(column));
            if (column.isRequired()) {
                row.addRequiredItem(column.key());
            }
        }
        return row;
    }

    private String description(FieldSpec field) {
        String said = messages.getMessage(field.label(), null, field.key(), Locale.ENGLISH);
        String unit = field.unit() == null ? "" : ", in " + messages.getMessage(field.unit(), null, Locale.ENGLISH);
        String range = field.type() == org.mengkeju.catalogue.fields.FieldType.MONEY ? ": from, to" : "";
        return said + range + unit + (field.need() == FieldNeed.REQUIRED ? "; needed before it is submitted" : "");
    }

    private static Schema<Object> choice(FieldSpec field) {
        Schema<Object> choice = typed("string");
        field.choices().forEach(choice::addEnumItemObject);
        return choice;
    }

    private static Schema<?> between(FieldSpec field, Schema<?> number) {
        return number.minimum(field.from()).maximum(field.to());
    }

    private static Schema<?> orNull(Schema<?> schema) {
        schema.addType("null");
        return schema;
    }

    static Schema<Object> array(Schema<?> items) {
        Schema<Object> array = typed("array");
        array.setItems(items);
        return array;
    }

    static Schema<Object> object() {
        return typed("object");
    }

    static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addType(type);
        return schema;
    }

    static Schema<Object> named(String component) {
        Schema<Object> reference = new Schema<>(SpecVersion.V31);
        reference.set$ref("#/components/schemas/" + component);
        return reference;
    }

    static Schema<Object> both(Schema<?> one, Schema<?> other) {
        Schema<Object> both = new Schema<>(SpecVersion.V31);
        both.setAllOf(List.of(one, other));
        return both;
    }
}
