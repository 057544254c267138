package org.mengkeju.deal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.approach.ApproachDesk;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration's leads, made once from the demonstration needs by a seeded generator: the same needs give the same
 * leads, relative to the day they are made. Leads lie in the hands of the demonstration's transfer managers; where a
 * centre has none, they wait in its queue.
 */
@Component
@ConditionalOnProperty("mengkeju.demo")
class DemoLeads extends StartStep {
    private static final long SEED = 20261121;
    /** After needs and people are there. */
    private static final int PHASE = RegionLoader.PHASE + 300;
    /** One need in four waits to be taken, so that queues have something in them. */
    private static final int WAITING_OF_FOUR = 1;

    private static final int DAYS_BACK_MAX = 30;
    private static final List<LeadStage> TAKEN_STAGES =
            Stream.concat(LeadStage.BOARD.stream(), Stream.of(LeadStage.CLOSED)).toList();
    private static final String NAME = "demo";
    private static final String RESPONDER = "researcher";

    private final Path folder;
    private final Listings listings;
    private final People people;
    private final LeadOpener opener;
    private final LeadRows rows;
    private final DemoLeadStory.Writer stories;
    private final ApproachDesk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoLeads(
            @Value("${mengkeju.region}") Path folder,
            Listings listings,
            People people,
            LeadOpener opener,
            LeadRows rows,
            DemoLeadStory.Writer stories,
            ApproachDesk desk,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        super(PHASE);
        this.folder = folder;
        this.listings = listings;
        this.people = people;
        this.opener = opener;
        this.rows = rows;
        this.stories = stories;
        this.desk = desk;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** {@code demo/leads.yaml}. */
    record Phrases(
            List<String> contacts,
            List<String> actions,
            List<String> handOvers,
            Map<NoReason, String> notes,
            List<String> responses,
            List<String> fits) {}

    @Override
    protected void run() {
        boolean there = jdbc.sql("SELECT count(*) FROM deal.taken_over WHERE name = ?")
                        .param(NAME)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        var reading = new RegionFolder(folder);
        var phrases = reading.yaml(reading.root().resolve("demo/leads.yaml"), Phrases.class);
        reading.refuseIfFaulty();
        List<Listing> needs = new ArrayList<>();
        List<Listing> achievements = new ArrayList<>();
        listings.streamPublished(listing -> {
            if (listing.demo() && listing.kind() == Kind.NEED) {
                needs.add(listing);
            } else if (listing.demo() && listing.kind() == Kind.ACHIEVEMENT) {
                achievements.add(listing);
            }
        });
        needs.sort(Comparator.comparing(Listing::code));
        achievements.sort(Comparator.comparing(Listing::code));
        var random = new Random(SEED);
        Map<String, Map<String, Integer>> grades = grades();
        for (Listing need : needs) {
            tell(need, achievements, grades, phrases.orElseThrow(), random);
        }
        respond(needs, phrases.orElseThrow().responses());
        jdbc.sql("INSERT INTO deal.taken_over (name) VALUES (?)").param(NAME).update();
    }

    /** The demonstration's researcher answers a few needs that are in the hands of the demonstration's transfer managers. */
    private void respond(List<Listing> needs, List<String> texts) {
        people.bySignInName(RESPONDER).ifPresent(person -> {
            var open = needs.stream()
                    .filter(need -> rows.ofNeed(need.id())
                            .filter(lead -> lead.isOpen() && lead.manager() != null)
                            .isPresent())
                    .iterator();
            for (String text : texts) {
                if (open.hasNext()) {
                    desk.respond(open.next().id(), null, text, person.viewer("local"));
                }
            }
        });
    }

    /** An achievement with the grade the demonstration set itself gives it for a need, 0 to 3. */
    record Judged(Listing listing, int grade) {}

    /** Achievements the demonstration set judged for this need, best first; others of its links where there are none. */
    private static List<Judged> judged(
            Listing need, List<Listing> achievements, Map<String, Map<String, Integer>> grades) {
        Map<String, Integer> ofNeed = grades.getOrDefault(need.code(), Map.of());
        return achievements.stream()
                .filter(one ->
                        ofNeed.containsKey(one.code()) || one.links().stream().anyMatch(need.links()::contains))
                .map(one -> new Judged(one, ofNeed.getOrDefault(one.code(), 0)))
                .sorted(Comparator.comparingInt(Judged::grade).reversed())
                .toList();
    }

    /** {@code demo/qrels}: by need the grades of what was judged, all by public code. */
    private Map<String, Map<String, Integer>> grades() {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        Path judgements = folder.resolve("demo/qrels");
        if (!Files.isDirectory(judgements)) {
            return grades;
        }
        try (Stream<Path> files = Files.list(judgements)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.strip().split("\\s+");
                    if (parts.length == 4) {
                        grades.computeIfAbsent(parts[0], need -> new HashMap<>())
                                .put(parts[2], Integer.parseInt(parts[3]));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grades;
    }

    private void tell(
            Listing need,
            List<Listing> achievements,
            Map<String, Map<String, Integer>> grades,
            Phrases phrases,
            Random random) {
        opener.open(need);
        var lead = rows.ofNeed(need.id()).orElseThrow();
        Instant opened = lead.openedAt().minus(Duration.ofHours(random.nextInt(24 * DAYS_BACK_MAX)));
        boolean waits = random.nextInt(4) < WAITING_OF_FOUR;
        LeadStage stage = TAKEN_STAGES.get(random.nextInt(TAKEN_STAGES.size()));
        List<Person> managers = people.atCentre(lead.centre(), Role.TRANSFER_MANAGER);
        if (waits || managers.isEmpty()) {
            stories.waiting(lead, random.nextInt(3));
        } else {
            Person manager = managers.get(random.nextInt(managers.size()));
            List<Judged> known = judged(need, achievements, grades);
            stories.tell(new DemoLeadStory(lead, opened, stage, manager, known, phrases), random);
        }
    }
}
