package org.mengkeju.subsidy.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mengkeju.platform.Money;

/**
 * One line of a calculation.
 *
 * @param key of its sentence: {@code subsidy.step.KEY}
 * @param words what the sentence is filled with
 * @param yuan what the step gives, exact
 * @param bit whether a limit made it less
 */
public record Step(String key, List<String> words, BigDecimal yuan, boolean bit) {
    public Step {
        words = List.copyOf(words);
    }

    /** The n-th word, from 0; empty where there is none. */
    public String word(int n) {
        return n < words.size() ? words.get(n) : "";
    }

    /** What it gives as it is shown: down to the fen. */
    public String text() {
        return Money.ofYuan(yuan.setScale(2, RoundingMode.DOWN)).text();
    }
}
