package org.mengkeju.subsidy.claim;

import java.util.HashMap;
import java.util.Map;
import org.mengkeju.subsidy.formula.Basis;

/** The figures of a claim as they stand in a form. */
public final class Figures {
    private Figures() {}

    /** As one would type them. */
    public static Map<String, String> typed(Basis basis) {
        Map<String, String> typed = new HashMap<>(basis.answers());
        basis.amounts().forEach((key, amount) -> typed.put(key, amount.yuan().toPlainString()));
        return typed;
    }

    /** What was filed, with what somebody else found in its place; an empty amount is taken out, a question is not. */
    static Map<String, String> over(SubsidyClaim claim, Map<String, String> found) {
        Map<String, String> all = new HashMap<>(typed(claim.filed()));
        found.forEach((key, value) -> {
            if (!value.isBlank() || claim.filed().amounts().containsKey(key)) {
                all.put(key, value);
            }
        });
        return all;
    }
}
