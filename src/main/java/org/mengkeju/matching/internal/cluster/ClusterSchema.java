package org.mengkeju.matching.internal.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.internal.index.Fields;
import org.mengkeju.matching.internal.index.NeedTokens;
import tools.jackson.databind.JsonNode;

/**
 * The indices behind one alias. Questions and changes go to the alias; a rebuild fills the next index beside it and then
 * moves the alias over in one step, so that there is always something to be found.
 */
final class ClusterSchema {
    private static final int DIMENSIONS = 512;
    /** Never part of a token: control characters become spaces when spelling is unified. */
    static final String BETWEEN_TOKENS = "\n";

    private final ClusterHttp http;
    private final String alias;
    private final int shards;

    ClusterSchema(ClusterHttp http, String alias, int shards) {
        this.http = http;
        this.alias = alias;
        this.shards = shards;
    }

    String alias() {
        return alias;
    }

    /** The index the alias stands for, made when there is none. */
    String current() {
        String known = behindAlias();
        if (known != null) {
            return known;
        }
        String first = next(null);
        http.post("/_aliases", actions(List.of(action("add", first))));
        return first;
    }

    private @Nullable String behindAlias() {
        try {
            JsonNode answer = http.get("/_alias/" + alias);
            return answer.propertyNames().stream().sorted().reduce((a, b) -> b).orElse(null);
        } catch (ClusterHttp.Refused e) {
            if (e.status() == 404) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Makes an empty index that the alias does not stand for yet, and waits for its copies as long as the cluster does: what is
     * written before there is a second copy would be lost with the node of the first.
     */
    String next(@Nullable String before) {
        int number = before == null ? 1 : Integer.parseInt(before.substring(before.lastIndexOf('-') + 1)) + 1;
        while (true) {
            String name = String.format(Locale.ROOT, "%s-%06d", alias, number);
            try {
                http.send("PUT", "/" + name + "?wait_for_active_shards=all", settings(shards));
                return name;
            } catch (ClusterHttp.Refused e) {
                if (!String.valueOf(e.getMessage()).contains("resource_already_exists")) {
                    throw e;
                }
                number++; // left by a rebuild that was cut short, or made by a request that was sent twice
            }
        }
    }

    /** Lets the alias stand for this index alone and deletes every other that belongs to it. */
    void switchTo(String index) {
        List<String> moves = new ArrayList<>();
        moves.add(action("add", index));
        JsonNode all = http.get("/" + alias + "-*/_alias");
        for (String name : all.propertyNames()) {
            if (!name.equals(index)) {
                moves.add("{\"remove_index\":{\"index\":\"" + name + "\"}}");
            }
        }
        http.post("/_aliases", actions(moves));
    }

    private String action(String verb, String index) {
        return "{\"" + verb + "\":{\"index\":\"" + index + "\",\"alias\":\"" + alias + "\"}}";
    }

    private static String actions(List<String> actions) {
        return "{\"actions\":[" + String.join(",", actions) + "]}";
    }

    private static String settings(int shards) {
        String tokens = "{\"type\":\"text\",\"analyzer\":\"given\",\"index_options\":\"freqs\"}";
        return """
                {"settings": {
                   "index": {"knn": true, "number_of_shards": %d, "auto_expand_replicas": "0-1",
                     "refresh_interval": "5s", "translog.durability": "request"},
                   "similarity": {"default": {"type": "BM25", "k1": %s, "b": %s}},
                   "analysis": {
                     "tokenizer": {"given": {"type": "char_group", "tokenize_on_chars": ["\\\\n"]}},
                     "analyzer": {"given": {"type": "custom", "tokenizer": "given"}}}},
                 "mappings": {
                   "dynamic": "strict_allow_templates",
                   "_source": {"excludes": ["%s", "%s", "%s", "%s", "%s"]},
                   "dynamic_templates": [{"facets": {"match": "facet_*", "mapping": {"type": "keyword"}}}],
                   "properties": {
                     "%s": {"type": "keyword"},
                     "%s": %s, "%s": %s, "%s": %s,
                     "%s": {"type": "keyword", "ignore_above": 400},
                     "%s": {"type": "long"},
                     "%s": {"type": "keyword"},
                     "%s": {"type": "binary", "store": true},
                     "%s": {"type": "keyword", "index": false, "doc_values": false},
                     "%s": {"type": "keyword", "index": false, "doc_values": false},
                     "%s": {"type": "knn_vector", "dimension": %d, "space_type": "cosinesimil",
                       "method": {"name": "hnsw", "engine": "lucene", "parameters": {"m": 16, "ef_construction": 100}}}
                   }}}
                """.formatted(
                        shards,
                        NeedTokens.K1,
                        NeedTokens.B,
                        Fields.BIGRAMS,
                        Fields.WORDS,
                        Fields.TITLE_BIGRAMS,
                        Fields.VECTOR,
                        Fields.SENTENCES,
                        Fields.KEY,
                        Fields.BIGRAMS,
                        tokens,
                        Fields.WORDS,
                        tokens,
                        Fields.TITLE_BIGRAMS,
                        tokens,
                        Fields.TITLE,
                        Fields.UPDATED,
                        Fields.PENDING,
                        Fields.SENTENCES,
                        Fields.SOURCE,
                        Fields.FACTS,
                        Fields.VECTOR,
                        DIMENSIONS);
    }
}
