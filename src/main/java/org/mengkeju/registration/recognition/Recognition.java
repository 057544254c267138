package org.mengkeju.registration.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * What the rules say of a contract.
 *
 * @param rules version of the rules
 * @param type the type it is recognised or judged under; null where none can be told
 * @param amount how the amount comes about; null where no amount is known
 * @param findings every ground for refusal and every condition of the type, in the order of the rules
 * @param fits types whose conditions it meets, where it fails those of its own
 */
public record Recognition(
        String rules,
        @Nullable ContractType type,
        @Nullable TechnologyAmount amount,
        List<Finding> findings,
        List<ContractType> fits,
        Decision decision) {

    public Recognition {
        findings = List.copyOf(findings);
        fits = List.copyOf(fits);
    }

    /** How it ends. */
    public enum Decision {
        RECOGNISED,
        REFUSED,
        /** Something is missing or left to a person; nothing speaks against it yet. */
        OPEN
    }

    public boolean recognised() {
        return decision == Decision.RECOGNISED;
    }

    /** Every condition that is not met. */
    public List<Finding> grounds() {
        return of(Verdict.NOT_MET);
    }

    public List<Finding> of(Verdict verdict) {
        return findings.stream().filter(one -> one.verdict() == verdict).toList();
    }

    /** The technology amount, or null where it cannot be told. */
    public @Nullable Money technology() {
        return amount == null ? null : amount.technology();
    }
}
