package org.mengkeju.catalogue.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings.Alike;
import org.mengkeju.catalogue.alike.TextSketch;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds listings that say almost the same as a text about to be submitted; the author decides what that means. */
@Repository
public class NearDuplicates {
    private static final int CANDIDATES = 50;
    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final double alike;

    /**
     * @param alike from this share of common three-letter sequences on, two texts of one kind are shown as alike: 0 to 1;
     *     half of them is this platform's own default, found by no rule
     */
    NearDuplicates(JdbcClient jdbc, @Value("${mengkeju.alike:0.5}") double alike) {
        this.jdbc = jdbc;
        this.alike = alike;
    }

    public List<Alike> find(Kind kind, @Nullable ListingId self, String title, String text, Viewer viewer) {
        return jdbc
                .sql(ListingRow.SELECT + " WHERE l.kind = :kind AND (:self::uuid IS NULL OR l.id <> :self)"
                        + " AND l.sketch && :sketch::int[] AND " + ListingAccess.READABLE
                        + " ORDER BY cardinality(ARRAY(SELECT unnest(l.sketch) INTERSECT"
                        + " SELECT unnest(:sketch::int[]))) DESC, l.id LIMIT :limit")
                .param("kind", kind.name())
                .param("self", self == null ? null : self.value())
                .param("sketch", literal(TextSketch.sketch(title, text)))
                .param("limit", CANDIDATES)
                .params(ListingAccess.parameters(viewer))
                .query(ListingRow::read)
                .list()
                .stream()
                .map(found -> new Alike(found, TextSketch.likeness(title + text, found.title() + found.text())))
                .filter(found -> found.likeness() >= alike)
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static String literal(Integer[] sketch) {
        return Arrays.toString(sketch).replace('[', '{').replace(']', '}');
    }
}
