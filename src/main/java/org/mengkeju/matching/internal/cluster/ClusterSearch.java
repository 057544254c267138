package org.mengkeju.matching.internal.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks one index of a cluster, always with statistics over all shards, so that the number of shards changes no order. */
final class ClusterSearch {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GLOBAL = "search_type=dfs_query_then_fetch";
    private static final int PAGE = 1000;

    private final ClusterHttp http;
    private final String index;

    ClusterSearch(ClusterHttp http, String index) {
        this.http = http;
        this.index = index;
    }

    /** A question for the first texts of a query, keys and scores only. */
    static ObjectNode first(int size, ObjectNode query) {
        ObjectNode question = JSON.createObjectNode();
        question.put("size", size).put("_source", false).put("track_total_hits", false);
        question.set("query", query);
        return question;
    }

    /** The same with a part of what is stored. */
    static ObjectNode with(int size, ObjectNode query, List<String> stored) {
        ObjectNode question = first(size, query);
        ArrayNode parts = question.putArray("_source");
        stored.forEach(parts::add);
        return question;
    }

    /** The hits of every question, asked at once. */
    List<JsonNode> all(List<ObjectNode> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        StringBuilder lines = new StringBuilder();
        for (ObjectNode question : questions) {
            lines.append("{\"search_type\":\"dfs_query_then_fetch\"}\n")
                    .append(question)
                    .append('\n');
        }
        List<JsonNode> hits = new ArrayList<>();
        for (JsonNode answer :
                http.post("/" + index + "/_msearch?" + GLOBAL, lines.toString()).path("responses")) {
            hits.add(hits(answer));
        }
        return hits;
    }

    JsonNode one(ObjectNode question) {
        return hits(http.post("/" + index + "/_search?" + GLOBAL, question.toString()));
    }

    /** An answer without some of the shards would be a wrong answer that looks right. */
    private static JsonNode hits(JsonNode answer) {
        return whole(answer).path("hits").path("hits");
    }

    private static JsonNode whole(JsonNode answer) {
        if (answer.has("error") || answer.path("_shards").path("failed").asInt(0) > 0) {
            throw new ClusterAway("Part of the search cluster does not answer: " + shortened(answer), null);
        }
        return answer;
    }

    private static String shortened(JsonNode answer) {
        String whole = answer.toString();
        return whole.length() > 500 ? whole.substring(0, 500) : whole;
    }

    int count(ObjectNode query) {
        ObjectNode question = JSON.createObjectNode();
        question.set("query", query);
        return whole(http.post("/" + index + "/_count", question.toString()))
                .path("count")
                .asInt();
    }

    JsonNode counts(ObjectNode question) {
        return whole(http.post("/" + index + "/_search", question.toString())).path("aggregations");
    }

    /** What is stored of texts, by key; unknown keys are missing. */
    Map<String, JsonNode> stored(Collection<String> keys, String part) {
        return got(keys, "_source_includes=" + part);
    }

    /** Fields stored of texts, by key; unknown keys are missing. */
    Map<String, JsonNode> fields(Collection<String> keys, String field) {
        return got(keys, "_source=false&stored_fields=" + field);
    }

    private Map<String, JsonNode> got(Collection<String> keys, String what) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            ObjectNode question = JSON.createObjectNode();
            ArrayNode ids = question.putArray("ids");
            keys.forEach(ids::add);
            for (JsonNode document : http.post("/" + index + "/_mget?" + what, question.toString())
                    .path("docs")) {
                if (document.path("found").asBoolean(false)) {
                    found.put(document.path("_id").asString(), document);
                }
            }
        }
        return found;
    }

    /** Hands over what is stored of every text, page by page. */
    void forEach(Consumer<JsonNode> consumer) {
        JsonNode page =
                whole(http.post("/" + index + "/_search?scroll=2m", "{\"size\":" + PAGE + ",\"sort\":[\"_doc\"]}"));
        String scroll = page.path("_scroll_id").asString("");
        try {
            while (!page.path("hits").path("hits").isEmpty()) {
                page.path("hits").path("hits").forEach(hit -> consumer.accept(hit.path("_source")));
                page = whole(http.post("/_search/scroll", "{\"scroll\":\"2m\",\"scroll_id\":\"" + scroll + "\"}"));
            }
        } finally {
            http.send("DELETE", "/_search/scroll", "{\"scroll_id\":\"" + scroll + "\"}");
        }
    }
}
