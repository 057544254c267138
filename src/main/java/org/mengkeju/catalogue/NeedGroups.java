package org.mengkeju.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sorts needs into groups by what they are pinned to, for figures that are counted by group. */
@Service
public class NeedGroups {
    private final JdbcClient jdbc;

    NeedGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Needs with the groups they are counted in; two lists of the same length, for a table made of arrays.
     *
     * @param needs keys; one that is in several groups stands there several times
     * @param groups of each, empty where it is in none
     */
    public record Grouping(List<String> needs, List<String> groups) {
        public Grouping {
            if (needs.size() != groups.size()) {
                throw new IllegalArgumentException(needs.size() + " needs in " + groups.size() + " groups");
            }
            needs = List.copyOf(needs);
            groups = List.copyOf(groups);
        }

        /** All in one group. */
        public static Grouping together(Collection<ListingId> needs, String group) {
            List<String> keys = needs.stream().map(ListingId::toString).toList();
            return new Grouping(keys, keys.stream().map(key -> group).toList());
        }

        /** The keys as an array of the database. */
        public String[] needArray() {
            return needs.toArray(String[]::new);
        }

        /** The groups as an array of the database. */
        public String[] groupArray() {
            return groups.toArray(String[]::new);
        }
    }

    /** By industry chain. */
    public Grouping byChain(Collection<ListingId> needs) {
        return grouped(needs, """
                SELECT DISTINCT n.id, coalesce(l.chain, '') AS name
                FROM unnest(?::uuid[]) n(id) LEFT JOIN catalogue.listing_link l ON l.listing = n.id""");
    }

    /** By league or city (GB/T 2260: the first four digits), outside the region by province. */
    public Grouping byLeague(Collection<ListingId> needs) {
        return grouped(needs, """
                SELECT DISTINCT n.id, coalesce(left(d.division, 4) || '00', '') AS name
                FROM unnest(?::uuid[]) n(id) LEFT JOIN catalogue.listing_division d ON d.listing = n.id""");
    }

    private Grouping grouped(Collection<ListingId> needs, String sql) {
        List<String> keys = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        jdbc.sql(sql)
                .param(needs.stream().map(ListingId::toString).toArray(String[]::new))
                .query(row -> {
                    keys.add(row.getObject("id", UUID.class).toString());
                    groups.add(row.getString("name"));
                });
        return new Grouping(keys, groups);
    }
}
