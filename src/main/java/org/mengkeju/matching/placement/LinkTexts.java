package org.mengkeju.matching.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.chain.Chain;
import org.mengkeju.chain.Link;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;

/** Describes each link of a chain by its own words: name, what happens there, products and trade terms. */
public final class LinkTexts {
    private LinkTexts() {}

    /** One text a link, whose key is the link written {@code chain/link}. */
    public static List<IndexedText> of(Chain chain) {
        return chain.links().stream().map(link -> of(chain, link)).toList();
    }

    private static IndexedText of(Chain chain, Link link) {
        List<String> words = new ArrayList<>(link.products());
        words.addAll(link.terms());
        return new IndexedText(
                new LinkRef(chain.key(), link.key()).toString(),
                "link",
                chain.name().in(Locale.SIMPLIFIED_CHINESE) + "　" + link.name().in(Locale.SIMPLIFIED_CHINESE),
                link.about(),
                words,
                Map.of(),
                Facts.NONE);
    }
}
