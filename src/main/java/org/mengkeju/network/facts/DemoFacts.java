package org.mengkeju.network.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What demonstration firms say of themselves, {@code demo/facts.yaml} of the region; taken over once. */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
final class DemoFacts extends StartStep {
    /** Under whose name the statements stand. */
    private static final Viewer DEMONSTRATION = new Viewer(null, "演示数据", Set.of(), null, null, "local");

    private final Path region;
    private final FactVocabulary vocabulary;
    private final FactReader reader;
    private final FactRows rows;
    private final Organisations organisations;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    DemoFacts(
            @Value("${mengkeju.region}") Path region,
            FactVocabulary vocabulary,
            FactReader reader,
            FactRows rows,
            Organisations organisations,
            RegionClock clock,
            TransactionTemplate transaction) {
        // after the demonstration listings, whose owners are the firms
        super(RegionLoader.PHASE + 210);
        this.region = region;
        this.vocabulary = vocabulary;
        this.reader = reader;
        this.rows = rows;
        this.organisations = organisations;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** {@code demo/facts.yaml}. */
    record Cast(List<Demo> firms) {}

    /** One firm: whether it agreed to be proposed, and its facts as they would be entered. */
    record Demo(String organisation, Boolean agreed, Map<String, String> facts) {}

    @Override
    protected void run() {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        var folder = new RegionFolder(region);
        Path file = region.resolve("demo/facts.yaml");
        if (!Files.exists(file) || rows.holdsDemo()) {
            return;
        }
        folder.yaml(file, Cast.class).ifPresent(cast -> cast.firms().forEach(demo -> load(demo, folder, file)));
        folder.refuseIfFaulty();
    }

    private void load(Demo demo, RegionFolder folder, Path file) {
        var firm = organisations.byName(demo.organisation()).filter(Organisation::demo);
        if (firm.isEmpty()) {
            folder.problem(file, 0, "no demonstration organisation is called " + demo.organisation());
            return;
        }
        demo.facts().forEach((key, entered) -> {
            Fact fact = vocabulary
                    .find(key)
                    .filter(found -> !found.followsFromOthers())
                    .orElse(null);
            if (fact == null) {
                folder.problem(file, 0, demo.organisation() + ": no fact to state is called " + key);
                return;
            }
            try {
                String value = reader.read(fact, entered);
                rows.insert(firm.get().id(), key, value, clock.now(), DEMONSTRATION, true);
            } catch (FactRefused e) {
                folder.problem(file, 0, demo.organisation() + ", " + key + ": " + e.message() + " " + e.arguments());
            }
        });
        rows.consent(firm.get().id(), demo.agreed(), clock.now(), DEMONSTRATION);
    }
}
