package org.mengkeju.matching.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Matching;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demonstration's lists: the real answers to demonstration needs whose leads say something of candidates, shown an hour
 * before the first word, and some free searches. Which links were opened is drawn by a seeded generator. Made once, after the
 * start, through the same log as real ones.
 */
@Component
@ConditionalOnProperty("mengkeju.demo")
class DemoFeedback extends StartStep {
    private static final Logger LOG = LoggerFactory.getLogger(DemoFeedback.class);
    private static final long SEED = 20261122;
    /** After the index is open. */
    private static final int PHASE = RegionLoader.PHASE + 450;

    private static final int SHOWN = 10;
    private static final int SEARCHES = 24;
    /** In tenths, how often the link in a place is opened: first places more often. */
    private static final int[] OPENED = {6, 4, 3, 2, 1, 1};

    private final Listings listings;
    private final Matching matching;
    private final FeedbackLog log;
    private final JdbcClient jdbc;

    DemoFeedback(Listings listings, Matching matching, FeedbackLog log, JdbcClient jdbc) {
        super(PHASE);
        this.listings = listings;
        this.matching = matching;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** A need of which something was said, and when first. */
    private record Said(ListingId need, Instant first) {}

    @Override
    protected void run() {
        boolean there = jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM matching.showing WHERE demo LIMIT 1) one")
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            Thread.ofPlatform().daemon().name("demo-feedback").start(this::show);
        }
    }

    private void show() {
        try {
            var random = new Random(SEED);
            for (Said said : said()) {
                listings.published(said.need())
                        .ifPresent(need -> show(need, said.first().minus(Duration.ofHours(1)), random));
            }
            search(random);
        } catch (RuntimeException e) {
            // a program that ends meanwhile closes the database under it; the next start makes what is missing
            LOG.info("the demonstration's lists were not finished: {}", e.getMessage());
        }
    }

    private List<Said> said() {
        return jdbc.sql("SELECT need, min(at) AS first FROM matching.verdict WHERE demo GROUP BY need ORDER BY need")
                .query((row, n) -> new Said(
                        new ListingId(row.getObject("need", UUID.class)),
                        row.getTimestamp("first").toInstant()))
                .list();
    }

    private void show(Listing need, Instant at, Random random) {
        MatchResult result = matching.match(matching.questionOf(need, SHOWN), Viewer.visitor(""));
        take(need.id(), at, result, random);
    }

    private void search(Random random) {
        List<String> titles = new ArrayList<>();
        listings.streamPublished(listing -> {
            if (listing.demo() && listing.kind() == Kind.NEED) {
                titles.add(listing.title());
            }
        });
        titles.sort(String::compareTo);
        for (int i = 0; i < Math.min(SEARCHES, titles.size()); i++) {
            MatchQuery query = MatchQuery.of(titles.get(random.nextInt(titles.size())), SHOWN)
                    .where("kind", Matching.ANSWERS);
            take(null, log.moment(true), matching.match(query, Viewer.visitor("")), random);
        }
    }

    private void take(@Nullable ListingId need, Instant at, MatchResult result, Random random) {
        List<Candidate> candidates = result.candidates();
        List<Showing.Line> lines = IntStream.range(0, candidates.size())
                .mapToObj(place -> new Showing.Line(
                        place + 1,
                        ListingId.parse(candidates.get(place).text().key()),
                        result.judged() ? candidates.get(place).confidence() : null))
                .toList();
        UUID number = FeedbackLog.number();
        log.shown(new Showing(number, at, need, Showing.Surface.RESULTS, result.gap(), lines, true));
        for (int place = 0; place < Math.min(lines.size(), OPENED.length); place++) {
            if (random.nextInt(10) < OPENED[place]) {
                log.opened(number, place + 1);
            }
        }
    }
}
