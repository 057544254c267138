package org.mengkeju.matching.internal.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.matching.internal.index.Fields;
import org.mengkeju.matching.internal.index.NeedTokens;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Queries in the words of the cluster. */
final class ClusterQueries {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ClusterQueries() {}

    /** Texts whose facets have one of the values each, and whose key is not left out. */
    static ObjectNode passing(Map<String, Set<String>> filters, Set<String> leftOut) {
        ObjectNode query = JSON.createObjectNode();
        ObjectNode all = query.putObject("bool");
        ArrayNode conditions = all.putArray("filter");
        filters.forEach((facet, values) -> conditions.add(terms(Fields.facet(facet), values)));
        if (!leftOut.isEmpty()) {
            all.putArray("must_not").add(terms(Fields.KEY, leftOut));
        }
        return query;
    }

    /** Texts with these keys. */
    static ObjectNode keys(Collection<String> keys) {
        ObjectNode query = JSON.createObjectNode();
        ArrayNode values = query.putObject("ids").putArray("values");
        keys.forEach(values::add);
        return query;
    }

    private static ObjectNode terms(String field, Collection<String> values) {
        ObjectNode query = JSON.createObjectNode();
        ArrayNode array = query.putObject("terms").putArray(field);
        values.forEach(array::add);
        return query;
    }

    static ObjectNode term(String field, String value) {
        ObjectNode query = JSON.createObjectNode();
        query.putObject("term").put(field, value);
        return query;
    }

    /** Texts with any of the tokens, weighed, among those that pass a filter. */
    static ObjectNode any(String field, List<NeedTokens.Weighted> tokens, ObjectNode filter) {
        ObjectNode query = JSON.createObjectNode();
        ObjectNode all = query.putObject("bool");
        all.put("minimum_should_match", 1);
        all.putArray("filter").add(filter);
        ArrayNode any = all.putArray("should");
        for (NeedTokens.Weighted token : tokens) {
            any.addObject()
                    .putObject("term")
                    .putObject(field)
                    .put("value", token.token())
                    .put("boost", (float) token.boost());
        }
        return query;
    }

    /** Texts that have all these tokens. */
    static ObjectNode all(String field, List<String> tokens) {
        ObjectNode query = JSON.createObjectNode();
        ArrayNode all = query.putObject("bool").putArray("must");
        tokens.forEach(token -> all.add(term(field, token)));
        return query;
    }

    /** The texts nearest in meaning among those that pass a filter, found by the graph. */
    static ObjectNode near(float[] vector, int count, ObjectNode filter) {
        ObjectNode query = JSON.createObjectNode();
        ObjectNode near = query.putObject("knn").putObject(Fields.VECTOR);
        near.set("vector", ClusterDocument.vector(vector));
        near.put("k", count);
        near.set("filter", filter);
        return query;
    }

    /** Every text with a vector that passes a filter, scored by its whole vector: (1 + cosine) / 2, or 1 + cosine. */
    static ObjectNode closeness(float[] vector, ObjectNode filter) {
        ObjectNode query = JSON.createObjectNode();
        ObjectNode scored = query.putObject("script_score");
        ObjectNode all = scored.putObject("query").putObject("bool");
        ArrayNode conditions = all.putArray("filter");
        conditions.add(filter);
        conditions.addObject().putObject("exists").put("field", Fields.VECTOR);
        ObjectNode script = scored.putObject("script");
        script.put("source", "knn_score");
        script.put("lang", "knn");
        ObjectNode parameters = script.putObject("params");
        parameters.put("field", Fields.VECTOR);
        parameters.set("query_value", ClusterDocument.vector(vector));
        parameters.put("space_type", "cosinesimil");
        return query;
    }
}
