package org.mengkeju.catalogue.internal;

import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Details as they stand in the database. Amounts stay exact. */
public final class DetailsJson {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private DetailsJson() {}

    public static String write(Details details) {
        return MAPPER.writeValueAsString(details);
    }

    public static Details read(Kind kind, String json) {
        return MAPPER.readValue(json, type(kind));
    }

    /** The record that holds the details of a kind. */
    public static Class<? extends Details> type(Kind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> Details.Achievement.class;
            case NEED -> Details.Need.class;
            case EXPERT -> Details.Expert.class;
            case PLATFORM -> Details.Platform.class;
            case FINANCE -> Details.Finance.class;
            case AGENCY -> Details.Agency.class;
            case POLICY -> Details.Policy.class;
        };
    }
}
