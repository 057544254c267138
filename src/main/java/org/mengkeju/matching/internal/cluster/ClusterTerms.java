package org.mengkeju.matching.internal.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mengkeju.matching.internal.index.Fields;
import org.mengkeju.matching.internal.index.NeedTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many texts have the tokens of one question, over all shards. The cluster tells it shard by shard for a document
 * that does not exist.
 */
final class ClusterTerms {
    private static final List<String> TOKEN_FIELDS = List.of(Fields.BIGRAMS, Fields.WORDS);

    private final ClusterHttp http;
    private final String index;
    private final int shards;
    private final Map<String, Map<String, Long>> frequencies = new HashMap<>();
    private final Map<String, Long> documents = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();

    ClusterTerms(ClusterHttp http, String index, int shards) {
        this.http = http;
        this.index = index;
        this.shards = shards;
    }

    /** Learns of these tokens, in one go over all shards. */
    void learn(Collection<String> bigrams, Collection<String> words) {
        Map<String, Set<String>> wanted =
                Map.of(Fields.BIGRAMS, unknown(Fields.BIGRAMS, bigrams), Fields.WORDS, unknown(Fields.WORDS, words));
        if (wanted.values().stream().allMatch(Set::isEmpty)) {
            return;
        }
        String body = question(wanted);
        List<JsonNode> answers = IntStream.range(0, shards)
                .parallel()
                .mapToObj(shard -> http.post("/" + index + "/_termvectors?preference=_shards:" + shard, body))
                .toList();
        for (String field : TOKEN_FIELDS) {
            asked.computeIfAbsent(field, _ -> new HashSet<>()).addAll(wanted.getOrDefault(field, Set.of()));
            if (!wanted.getOrDefault(field, Set.of()).isEmpty()) {
                documents.put(field, 0L);
                answers.forEach(answer -> add(field, answer.path("term_vectors").path(field)));
            }
        }
    }

    private Set<String> unknown(String field, Collection<String> tokens) {
        Set<String> unknown = new HashSet<>(tokens);
        unknown.removeAll(asked.getOrDefault(field, Set.of()));
        return unknown;
    }

    private static String question(Map<String, Set<String>> wanted) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        ObjectNode document = body.putObject("doc");
        wanted.forEach((field, tokens) -> {
            if (!tokens.isEmpty()) {
                document.put(field, String.join(ClusterSchema.BETWEEN_TOKENS, tokens));
            }
        });
        ArrayNode fields = body.putArray("fields");
        TOKEN_FIELDS.forEach(fields::add);
        body.put("term_statistics", true)
                .put("field_statistics", true)
                .put("positions", false)
                .put("offsets", false);
        return body.toString();
    }

    private void add(String field, JsonNode answer) {
        documents.merge(
                field,
                Math.max(0, answer.path("field_statistics").path("doc_count").asLong(0)),
                Long::sum);
        Map<String, Long> counts = frequencies.computeIfAbsent(field, _ -> new HashMap<>());
        answer.path("terms")
                .properties()
                .forEach(term -> counts.merge(
                        term.getKey(), term.getValue().path("doc_freq").asLong(0), Long::sum));
    }

    /** The tokens of a need in one field, weighed. */
    NeedTokens weigh(String field, List<String> tokens) {
        Map<String, Long> counts = frequencies.getOrDefault(field, Map.of());
        return NeedTokens.of(tokens, documents.getOrDefault(field, 0L), token -> counts.getOrDefault(token, 0L));
    }

    /** How telling a word is. */
    double wordWeight(String word) {
        learn(Set.of(), Set.of(word));
        long frequency = frequencies.getOrDefault(Fields.WORDS, Map.of()).getOrDefault(word, 0L);
        return NeedTokens.idf(documents.getOrDefault(Fields.WORDS, 0L), frequency);
    }
}
