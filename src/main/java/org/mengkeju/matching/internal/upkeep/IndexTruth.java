package org.mengkeju.matching.internal.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.verification.Truth;
import org.springframework.stereotype.Component;

/** The index is derived: it holds every published listing as it is published, and nothing else. */
@Component
class IndexTruth implements Truth {
    private final Listings listings;
    private final IndexedListings texts;
    private final IndexUpkeep upkeep;

    IndexTruth(Listings listings, IndexedListings texts, IndexUpkeep upkeep) {
        this.listings = listings;
        this.texts = texts;
        this.upkeep = upkeep;
    }

    @Override
    public String name() {
        return "matching: what can be found is what is published";
    }

    @Override
    public List<String> differences() {
        Map<String, String> published = new HashMap<>();
        listings.streamPublished(listing -> {
            IndexedText text = texts.of(listing);
            published.put(text.key(), digest(text));
        });
        List<String> differences = new ArrayList<>();
        upkeep.engine().forEach(text -> {
            String expected = published.remove(text.key());
            if (expected == null) {
                differences.add("listing " + text.key() + " can be found and is not published");
            } else if (!expected.equals(digest(text))) {
                differences.add("listing " + text.key() + " is found as it no longer is");
            }
        });
        published.keySet().forEach(key -> differences.add("listing " + key + " is published and cannot be found"));
        return differences.stream().limit(NAMED_MAX).toList();
    }

    private static String digest(IndexedText text) {
        var sm3 = new Sm3();
        for (Object part : List.of(
                text.kind(),
                text.title(),
                text.text(),
                text.keywords(),
                // in the order of their names: maps that are equal may be told in different orders
                new TreeMap<>(text.facets()),
                text.facts())) {
            sm3.update(part + "\0");
        }
        return sm3.hex();
    }
}
