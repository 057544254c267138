package org.mengkeju.catalogue.internal;

import java.util.List;
import java.util.Objects;
import org.mengkeju.catalogue.alike.TextSketch;
import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What must be true of listings. */
@Configuration(proxyBeanMethods = false)
class ListingTruths {
    @Bean
    Truth theLastVersionKeptIsTheListing(JdbcClient jdbc) {
        return new SqlTruth("catalogue: the last version kept is what stands in the catalogue", jdbc, """
                SELECT 'listing ' || l.id || ' (' || l.code || '), version ' || l.version
                FROM catalogue.listing l
                WHERE NOT EXISTS (
                    SELECT 1 FROM catalogue.listing_revision r
                    WHERE r.listing = l.id AND r.version = l.version
                      AND r.content ->> 'title' = l.title AND r.content ->> 'text' = l.body
                      AND r.content -> 'details' = l.details)""");
    }

    @Bean
    Truth aListingIsWhereItsLastStepLed(JdbcClient jdbc) {
        return new SqlTruth("catalogue: a listing is where its last step led", jdbc, """
                SELECT 'listing ' || l.id || ' (' || l.code || ') is ' || l.state || ', its last step led to '
                       || coalesce(m.to_state, 'nowhere')
                FROM catalogue.listing l LEFT JOIN LATERAL (
                    SELECT to_state FROM catalogue.listing_move
                    WHERE listing = l.id ORDER BY id DESC LIMIT 1) m ON true
                WHERE m.to_state IS DISTINCT FROM l.state""");
    }

    @Bean
    Truth digestsAreThoseOfTheTexts(JdbcClient jdbc, TransactionTemplate transaction) {
        return new TextDigests(jdbc, transaction);
    }

    /** Near-duplicates are found by the digest, so it must be that of the text. */
    private record TextDigests(JdbcClient jdbc, TransactionTemplate transaction) implements Truth {
        @Override
        public String name() {
            return "catalogue: the digest of a listing is that of its text";
        }

        @Override
        public List<String> differences() {
            // within a transaction, because only there does the driver hand rows over bit by bit
            return Objects.requireNonNull(transaction.execute(status -> read()));
        }

        private List<String> read() {
            try (var rows = jdbc
                    .sql("SELECT id, code, title, body, digest FROM catalogue.listing ORDER BY id")
                    .withFetchSize(1000)
                    .query((row, n) -> {
                        String made = TextSketch.digest(row.getString("title"), row.getString("body"));
                        return made.equals(row.getString("digest"))
                                ? ""
                                : "listing " + row.getString("id") + " (" + row.getString("code") + ")";
                    })
                    .stream()) {
                return rows.filter(difference -> !difference.isEmpty())
                        .limit(NAMED_MAX)
                        .toList();
            }
        }
    }
}
