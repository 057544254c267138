package org.mengkeju.ledger;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of an account. */
public record AccountId(UUID value) implements Comparable<AccountId> {
    static AccountId next() {
        return new AccountId(Identifier.next());
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
