package org.mengkeju.network.facts;

import java.util.Map;
import java.util.Set;

/**
 * What is known of one firm today, as expressions see it.
 *
 * @param values by key; a fact that is not there is not known
 * @param missing for derived facts that are not known, the asked facts they wait for
 */
public record KnownFacts(Map<String, Object> values, Map<String, Set<String>> missing) {
    /** Copies the maps. */
    public KnownFacts {
        values = Map.copyOf(values);
        missing = Map.copyOf(missing);
    }
}
