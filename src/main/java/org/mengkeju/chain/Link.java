package org.mengkeju.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * One link of an industry chain.
 *
 * @param key key within the chain
 * @param stage upstream, midstream or downstream
 * @param about one sentence on what happens here
 * @param products typical products
 * @param gbt4754 industry codes it touches (GB/T 4754-2017)
 * @param gbt13745 discipline codes it touches (GB/T 13745-2009)
 * @param terms synonyms and trade terms; they feed the search
 * @param stuck what a public text names as missing here, with its source, or null
 * @param next keys of the links it feeds
 */
public record Link(
        String key,
        Stage stage,
        Named name,
        String about,
        List<String> products,
        List<String> gbt4754,
        List<String> gbt13745,
        List<String> terms,
        @Nullable String stuck,
        List<String> next) {

    public Link {
        products = orEmpty(products);
        gbt4754 = orEmpty(gbt4754);
        gbt13745 = orEmpty(gbt13745);
        terms = orEmpty(terms);
        next = orEmpty(next);
    }

    /** Where in the chain a link stands. */
    public enum Stage {
        UPSTREAM,
        MIDSTREAM,
        DOWNSTREAM
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
