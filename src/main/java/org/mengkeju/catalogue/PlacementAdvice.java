package org.mengkeju.catalogue;

import java.util.List;
import org.mengkeju.network.Viewer;

/**
 * Says where a text may belong, for the author to confirm. Declared here, where listings are written, and answered by a
 * higher floor, which knows what similar texts say; where nobody answers, nothing is proposed.
 */
public interface PlacementAdvice {
    /**
     * Proposals for a text, whose reasons this viewer may see.
     *
     * @param title may be empty
     */
    Advice of(String title, String text, List<String> keywords, Viewer viewer);

    /**
     * An answer.
     *
     * @param ready whether there was something to answer from; shortly after the start there is not
     * @param proposals by field, likeliest first; empty where the text says too little
     */
    record Advice(boolean ready, List<Proposal> proposals) {
        public Advice {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * A value proposed for a field.
     *
     * @param field key of the field: {@code links}, {@code industries} or {@code disciplines}
     * @param value as the field takes it
     * @param confidence that a person would say so, from 0 to 1
     * @param judged whether the confidence was checked against what people state; where not, only its order means something
     * @param words of the text that speak for it, heaviest first
     * @param alike similar listings that name it
     */
    record Proposal(
            String field, String value, double confidence, boolean judged, List<String> words, List<Listing> alike) {
        public Proposal {
            words = List.copyOf(words);
            alike = List.copyOf(alike);
        }

        /** The confidence in whole percent. */
        public long percent() {
            return Math.round(confidence * 100);
        }

        /** The confidence in one word: {@code high}, {@code good}, {@code some} or {@code low}; {@code unjudged} without a check. */
        public String said() {
            if (!judged) {
                return "unjudged";
            }
            if (confidence >= 0.8) {
                return "high";
            } else if (confidence >= 0.5) {
                return "good";
            }
            return confidence >= 0.25 ? "some" : "low";
        }
    }
}
