package org.mengkeju.catalogue.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Locale;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingState;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Describes listings to programs: one address a kind, each with its own fields, where the program itself has one address
 * for all kinds.
 */
@Component
class ListingDescriptions implements OpenApiCustomizer {
    private static final String ANY_KIND = "/api/v1/{kind}";

    private final MessageSource messages;

    ListingDescriptions(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents().addSchemas("ListingKept", kept());
        for (Kind kind : Kind.values()) {
            String name = name(kind);
            api.getComponents().addSchemas(name + "Fields", new FieldSchemas(messages).of(kind));
            api.getComponents()
                    .addSchemas(
                            name,
                            FieldSchemas.both(FieldSchemas.named("ListingKept"), FieldSchemas.named(name + "Fields")));
            api.getComponents().addSchemas(name + "Part", part(name));
        }
        api.setPaths(byKind(api.getPaths()));
    }

    private static String name(Kind kind) {
        String key = kind.key();
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    /** What the catalogue keeps about every listing; read only. */
    private static Schema<Object> kept() {
        Schema<Object> kept = FieldSchemas.object();
        kept.addProperty("id", FieldSchemas.typed("string").format("uuid"));
        for (String text : List.of("code", "kind", "href")) {
            kept.addProperty(text, FieldSchemas.typed("string"));
        }
        Schema<Object> state = FieldSchemas.typed("string");
        for (ListingState one : ListingState.values()) {
            state.addEnumItemObject(one.name().toLowerCase(Locale.ROOT));
        }
        kept.addProperty("state", state);
        kept.addProperty("version", FieldSchemas.typed("integer"));
        kept.addProperty("owner", nullable("uuid"));
        kept.addProperty("centre", nullable(null));
        kept.addProperty("published_at", nullable("date-time"));
        kept.addProperty("updated_at", FieldSchemas.typed("string").format("date-time"));
        kept.addProperty("expires_on", nullable("date"));
        kept.addProperty("demo", FieldSchemas.typed("boolean"));
        kept.addProperty(
                "moves",
                FieldSchemas.array(FieldSchemas.typed("string"))
                        .description("steps its writer or checker may take now; for those only"));
        kept.addProperty(
                "missing",
                FieldSchemas.array(FieldSchemas.typed("string"))
                        .description("fields that keep it from being submitted; for its writers only"));
        Schema<Object> draft = FieldSchemas.object();
        draft.addProperty("step", FieldSchemas.typed("integer"));
        draft.addProperty("saved_at", FieldSchemas.typed("string").format("date-time"));
        draft.addProperty("submitted_at", nullable("date-time"));
        kept.addProperty("draft", draft.description("what somebody keeps on top of it; for its writers only"));
        return kept;
    }

    private static Schema<Object> nullable(@org.jspecify.annotations.Nullable String format) {
        Schema<Object> schema = FieldSchemas.typed("string");
        schema.addType("null");
        schema.setFormat(format);
        return schema;
    }

    private static Schema<Object> part(String name) {
        Schema<Object> part = FieldSchemas.object();
        part.addProperty("items", FieldSchemas.array(FieldSchemas.named(name)));
        part.addProperty("next", nullable(null).description("cursor of the next part, or null at the end"));
        return part;
    }

    private static Paths byKind(Paths paths) {
        Paths described = new Paths();
        paths.forEach((path, item) -> {
            if (!path.startsWith(ANY_KIND)) {
                described.addPathItem(path, item);
                return;
            }
            String rest = path.substring(ANY_KIND.length());
            for (Kind kind : Kind.values()) {
                PathItem own = new PathItem();
                item.readOperationsMap().forEach((method, operation) -> {
                    if (kind != Kind.POLICY || !writes(method, rest)) {
                        own.operation(method, of(kind, method, rest, operation));
                    }
                });
                if (!own.readOperationsMap().isEmpty()) {
                    described.addPathItem("/api/v1/" + kind.path() + rest, own);
                }
            }
        });
        return described;
    }

    /** Whether the request carries what an author says. */
    private static boolean writes(HttpMethod method, String rest) {
        return (method == HttpMethod.POST && rest.isEmpty()) || (method == HttpMethod.PUT && rest.equals("/{id}"));
    }

    private static Operation of(Kind kind, HttpMethod method, String rest, Operation any) {
        Operation own = new Operation()
                .summary(any.getSummary())
                .description(any.getDescription())
                .operationId(any.getOperationId() + "-" + kind.path())
                .tags(any.getTags())
                .requestBody(any.getRequestBody())
                .responses(any.getResponses());
        if (any.getParameters() != null) {
            own.setParameters(any.getParameters().stream()
                    .filter(parameter -> !"kind".equals(parameter.getName()))
                    .toList());
        }
        if (writes(method, rest)) {
            own.setRequestBody(new RequestBody().required(true).content(json(name(kind) + "Fields")));
        }
        if (method == HttpMethod.POST && rest.equals("/{id}/{move}")) {
            own.setRequestBody(new RequestBody().required(false).content(json("Reason")));
        }
        boolean list = method == HttpMethod.GET && rest.isEmpty();
        if (list) {
            own.setResponses(answer("200", name(kind) + "Part"));
        } else if (writes(method, rest)
                || List.of("/{key}", "/{id}/{move}").contains(rest)
                || rest.startsWith("/{id}/change/")) {
            own.setResponses(answer(method == HttpMethod.POST && rest.isEmpty() ? "201" : "200", name(kind)));
            if (method == HttpMethod.PUT) {
                own.getResponses().addApiResponse("202", response("a change that waits for the check", name(kind)));
                own.getResponses()
                        .addApiResponse("412", new ApiResponse().description("somebody else saved first; see current"));
            }
        }
        return own;
    }

    private static ApiResponses answer(String status, String schema) {
        return new ApiResponses().addApiResponse(status, response("as it is now", schema));
    }

    private static ApiResponse response(String description, String schema) {
        return new ApiResponse().description(description).content(json(schema));
    }

    private static Content json(String schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(FieldSchemas.named(schema)));
    }
}
