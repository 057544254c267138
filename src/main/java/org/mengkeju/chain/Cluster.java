package org.mengkeju.chain;

import java.util.List;
import org.mengkeju.platform.region.Named;

/**
 * A cluster of industry chains.
 *
 * @param chains keys of its chains, in order
 * @param status {@code working} where the list is this platform's own, {@code official} where it is published
 * @param reason why it has that status
 */
public record Cluster(String key, Named name, List<String> chains, String status, Named reason) {
    public Cluster {
        chains = List.copyOf(chains);
    }
}
