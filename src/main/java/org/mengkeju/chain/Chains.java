package org.mengkeju.chain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mengkeju.chain.internal.ChainFiles;
import org.springframework.stereotype.Service;

/** The chains in force. */
@Service
public class Chains {
    private final ChainFiles files;

    Chains(ChainFiles files) {
        this.files = files;
    }

    /** All chains, by cluster in the order of the region's list. */
    public List<Chain> all() {
        return List.copyOf(files.chains().values());
    }

    public List<Cluster> clusters() {
        return files.clusters();
    }

    public Optional<Chain> find(String key) {
        return Optional.ofNullable(files.chains().get(key));
    }

    public Optional<Link> find(LinkRef ref) {
        return find(ref.chain()).flatMap(chain -> chain.link(ref.link()));
    }

    /** Whether the reference names a link that exists. */
    public boolean has(LinkRef ref) {
        return find(ref).isPresent();
    }

    /** How a link is written for people: chain › link; the bare reference where it no longer exists. */
    public String label(LinkRef ref, Locale locale) {
        return find(ref.chain())
                .flatMap(chain -> chain.link(ref.link())
                        .map(link ->
                                chain.name().in(locale) + " › " + link.name().in(locale)))
                .orElse(ref.toString());
    }

    /** Every term of every link, for dictionaries and suggestions. */
    public Collection<String> terms() {
        return files.chains().values().stream()
                .flatMap(chain -> chain.links().stream())
                .flatMap(link -> link.terms().stream())
                .collect(Collectors.toSet());
    }

    /** Links by reference. */
    public Map<LinkRef, Link> links() {
        return files.chains().values().stream()
                .flatMap(chain ->
                        chain.links().stream().map(link -> Map.entry(new LinkRef(chain.key(), link.key()), link)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
