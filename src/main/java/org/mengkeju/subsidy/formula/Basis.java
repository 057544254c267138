package org.mengkeju.subsidy.formula;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * The figures a calculation rests on, by the keys of {@link Field}; kept with every claim so that it can be recomputed.
 *
 * @param amounts in yuan
 * @param answers everything that is no amount: yes or no, a choice, a day, a number of a paper
 */
public record Basis(Map<String, Money> amounts, Map<String, String> answers) {
    public Basis {
        amounts = new TreeMap<>(amounts);
        answers = new TreeMap<>(answers);
    }

    /** An amount that must be there. */
    public Money amount(String key) {
        return Objects.requireNonNull(amounts.get(key), key);
    }

    /** An amount, or null where none was given. */
    public @Nullable Money given(String key) {
        return amounts.get(key);
    }

    public String answer(String key) {
        return answers.getOrDefault(key, "");
    }

    /** Whether a question was answered with yes. */
    public boolean yes(String key) {
        return answer(key).equals("yes");
    }
}
