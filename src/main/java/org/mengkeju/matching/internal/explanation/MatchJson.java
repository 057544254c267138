package org.mengkeju.matching.internal.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Reason;

/** A match as JSON, in the shape of the interface: need, candidates with their reasons, gap. */
public final class MatchJson {
    private final ReasonTexts texts;

    /** JSON with sentences in one language. */
    public MatchJson(ReasonTexts texts) {
        this.texts = texts;
    }

    /** The answer to a need. */
    public Map<String, Object> of(String need, MatchResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("need", need);
        object.put(
                "candidates", result.candidates().stream().map(this::candidate).toList());
        object.put("gap", result.gap());
        object.put("nearest_links", result.nearestLinks());
        object.put("judged", result.judged());
        object.put("words_only", result.wordsOnly());
        return object;
    }

    private Map<String, Object> candidate(Candidate candidate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", candidate.text().key());
        object.put("kind", candidate.text().kind());
        object.put("title", candidate.text().title());
        object.put("score", candidate.confidence());
        object.put("why", candidate.reasons().stream().map(this::reason).toList());
        List<String> centres = candidate.text().facets().getOrDefault("centre", List.of());
        object.put("centre", centres.isEmpty() ? "" : centres.getFirst());
        return object;
    }

    private Map<String, Object> reason(Reason reason) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", reason.type());
        object.put("text", texts.of(reason));
        object.put("value", reason.weight().value());
        object.put("points", reason.weight().points());
        if (reason instanceof Reason.Terms terms) {
            object.put("shared", terms.shared());
            object.put("missing", terms.missing());
        }
        return object;
    }
}
