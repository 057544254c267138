package org.mengkeju.chain;

import java.util.List;
import java.util.Optional;
import org.mengkeju.platform.region.Named;

/**
 * An industry chain of the region.
 *
 * @param cluster name of the cluster it belongs to
 * @param status {@code working} where the list is this platform's own, {@code official} where it is published
 * @param links in the order from raw material to use
 */
public record Chain(String key, Named name, String cluster, String status, List<Link> links) {
    public Chain {
        links = List.copyOf(links);
    }

    public Optional<Link> link(String linkKey) {
        return links.stream().filter(link -> link.key().equals(linkKey)).findFirst();
    }
}
