package org.mengkeju.network.facts;

import java.time.Instant;

/**
 * What an organisation last said of a fact.
 *
 * @param value as it is kept, see {@link FactType}
 * @param name who said it
 * @param stale whether it is too old to count as known
 */
public record FactStatement(Fact fact, String value, Instant at, String name, boolean stale) {
    /** The value as people enter it. */
    public String entered() {
        return fact.entered(value);
    }
}
