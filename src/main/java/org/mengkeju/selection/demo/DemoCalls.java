package org.mengkeju.selection.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mengkeju.network.People;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration's calls, {@code demo/calls.yaml} of the region: each is told once, as a whole or not at all, in the days
 * before the first start.
 */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
final class DemoCalls extends StartStep {
    /** After accounts, experts, listings and leads; before the index of listings is made. */
    private static final int PHASE = RegionLoader.PHASE + 380;

    private final Path region;
    private final People people;
    private final CallStory story;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoCalls(
            @Value("${mengkeju.region}") Path region,
            People people,
            CallStory story,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        super(PHASE);
        this.region = region;
        this.people = people;
        this.story = story;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** {@code demo/calls.yaml}. */
    record Calls(List<DemoCall> calls) {}

    @Override
    protected void run() {
        Path file = region.resolve("demo/calls.yaml");
        if (!Files.exists(file)) {
            return;
        }
        var folder = new RegionFolder(region);
        var calls = folder.yaml(file, Calls.class);
        folder.refuseIfFaulty();
        var cast = new DemoCast(people);
        for (DemoCall call : calls.orElseThrow().calls()) {
            if (cast.has(names(call)) && !isThere(call)) {
                transaction.executeWithoutResult(_ -> story.tell(call, cast));
            }
        }
    }

    private static List<String> names(DemoCall call) {
        List<String> names = new ArrayList<>(List.of(DemoCast.OFFICER, DemoCast.DRAWER, call.poster()));
        call.bids().forEach(bid -> names.add(bid.by()));
        return names;
    }

    /** The title of a published call never changes. */
    private boolean isThere(DemoCall call) {
        return jdbc.sql("SELECT count(*) FROM selection.call WHERE demo AND text->>'title' = ?")
                        .param(call.title())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
