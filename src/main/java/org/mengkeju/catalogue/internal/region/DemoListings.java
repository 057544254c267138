package org.mengkeju.catalogue.internal.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.internal.Origin;
import org.mengkeju.catalogue.internal.Validity;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes over the region's demonstration listings, once: published, and marked as what they are. */
@Component
@ConditionalOnProperty("mengkeju.demo")
class DemoListings extends StartStep {
    /** After organisations are there to own them, before anything derived from listings is made. */
    static final int PHASE = RegionLoader.PHASE + 200;

    private static final String NAME = "demo";

    private final Path folder;
    private final Divisions divisions;
    private final ListingDesk desk;
    private final Validity validity;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Organisations organisations;
    private final Origin origin;
    private final Map<String, OrganisationId> owners = new HashMap<>();

    DemoListings(
            @Value("${mengkeju.region}") Path folder,
            Divisions divisions,
            ListingDesk desk,
            Validity validity,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock,
            Organisations organisations,
            Origin origin) {
        super(PHASE);
        this.folder = folder;
        this.divisions = divisions;
        this.desk = desk;
        this.validity = validity;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
        this.organisations = organisations;
        this.origin = origin;
    }

    @Override
    protected void run() {
        if (jdbc.sql("SELECT count(*) FROM catalogue.taken_over WHERE name = ?")
                        .param(NAME)
                        .query(Integer.class)
                        .single()
                == 0) {
            load();
        }
    }

    private void load() {
        var digest = new Sm3();
        transaction.executeWithoutResult(status -> {
            Map<Kind, List<Listing>> listings = read(digest);
            int count = listings.values().stream().mapToInt(List::size).sum();
            System.err.printf("Loading %,d demonstration listings%n", count);
            listings.forEach((kind, own) -> desk.takeOver(kind, own, Viewer.program()));
            jdbc.sql("INSERT INTO catalogue.taken_over VALUES (?, ?, ?, clock_timestamp())")
                    .params(NAME, digest.hex(), count)
                    .update();
        });
    }

    private Map<Kind, List<Listing>> read(Sm3 digest) {
        var reading = new RegionFolder(folder);
        Map<Kind, List<Listing>> listings = new LinkedHashMap<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Kind kind : Kind.values()) {
            List<Listing> own = new ArrayList<>();
            for (Path file : files(reading, kind)) {
                own.addAll(read(reading, file, kind, now, digest));
            }
            if (!own.isEmpty()) {
                listings.put(kind, own);
            }
        }
        reading.refuseIfFaulty();
        return listings;
    }

    private static List<Path> files(RegionFolder reading, Kind kind) {
        List<Path> files = new ArrayList<>(reading.files("demo/" + kind.path(), ".jsonl"));
        Path single = reading.root().resolve("demo").resolve(kind.path() + ".jsonl");
        if (Files.exists(single)) {
            files.add(single);
        }
        return files;
    }

    private List<Listing> read(RegionFolder reading, Path file, Kind kind, Instant now, Sm3 digest) {
        List<Listing> listings = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                digest.update(line);
                try {
                    var demo = new DemoLine(kind, json.readTree(line));
                    listings.add(published(demo.code(), demo.content(divisions), now));
                } catch (JacksonException | IllegalArgumentException e) {
                    reading.problem(file, number, String.valueOf(e.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listings;
    }

    /** Firms, institutes and banks become organisations, so that their people find their own. */
    private @Nullable OrganisationId owner(ListingContent content) {
        if (content.ownerName().isEmpty()) {
            return null;
        }
        return owners.computeIfAbsent(content.ownerName(), name -> {
            String place =
                    content.divisions().isEmpty() ? null : content.divisions().getFirst();
            var draft = new Organisation.Draft(null, name, kind(content.details()), place, true);
            return organisations.findOrRegister(draft, Viewer.program()).id();
        });
    }

    private static Organisation.Kind kind(Details details) {
        return switch (details) {
            case Details.Achievement achievement
            when achievement.ownerKind().equals("university") -> Organisation.Kind.UNIVERSITY;
            case Details.Achievement achievement
            when achievement.ownerKind().equals("institute") -> Organisation.Kind.INSTITUTE;
            case Details.Finance finance -> Organisation.Kind.BANK;
            case Details.Agency agency -> Organisation.Kind.AGENCY;
            default -> Organisation.Kind.FIRM;
        };
    }

    private Listing published(String code, ListingContent content, Instant now) {
        OrganisationId owner = owner(content);
        return Listing.published(
                code,
                content,
                owner,
                content.ownerName(),
                origin.centreOf(content, owner),
                validity.from(content.kind()),
                now,
                true);
    }
}
