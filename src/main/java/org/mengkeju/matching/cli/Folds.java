package org.mengkeju.matching.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.matching.internal.evaluation.JudgedQuery;

/** Which needs are kept together when a model is tested on needs it has not seen. */
final class Folds {
    private Folds() {}

    /** By need the chain it names first; needs without one are kept together. */
    static Map<String, String> byChain(List<JudgedQuery> needs) {
        Map<String, String> folds = new HashMap<>();
        for (JudgedQuery need : needs) {
            List<String> links = need.asked().links();
            folds.put(need.id(), links.isEmpty() ? "" : links.getFirst().split("/", 2)[0]);
        }
        return folds;
    }
}
