package org.mengkeju.selection.expert.upkeep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.mengkeju.selection.conflict.Work;
import org.mengkeju.selection.expert.Expert;
import org.mengkeju.selection.expert.ExpertDesk;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.ProfileDesk;
import org.mengkeju.selection.expert.ProfileReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration's experts, {@code demo/experts.yaml} of the region: each walks into the pool once, by the same steps as
 * everybody else.
 */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
final class DemoExperts extends StartStep {
    /** After the demonstration's accounts. */
    private static final int PHASE = RegionLoader.PHASE + 150;

    private static final Viewer OPERATOR = new Viewer(null, "演示办事人", Set.of(Role.CENTRE_STAFF), null, null, "local");

    private final Path region;
    private final ProfileDesk profiles;
    private final ExpertDesk desk;
    private final Experts experts;
    private final People people;
    private final TransactionTemplate transaction;

    DemoExperts(
            @Value("${mengkeju.region}") Path region,
            ProfileDesk profiles,
            ExpertDesk desk,
            Experts experts,
            People people,
            TransactionTemplate transaction) {
        super(PHASE);
        this.region = region;
        this.profiles = profiles;
        this.desk = desk;
        this.experts = experts;
        this.people = people;
        this.transaction = transaction;
    }

    /** {@code demo/experts.yaml}. */
    record Cast(List<Demo> experts) {}

    /** One entry. */
    record Demo(
            String signInName,
            String unit,
            String unitSince,
            String rank,
            String title,
            List<String> disciplines,
            List<String> keywords,
            String text,
            String division,
            String born,
            @Nullable List<Made> works) {
        ProfileReader.Entered entered() {
            return new ProfileReader.Entered(
                    unit,
                    unitSince,
                    rank,
                    title,
                    String.join(" ", disciplines),
                    String.join(" ", keywords),
                    text,
                    division,
                    born);
        }
    }

    /** One work of an entry. */
    record Made(Work.Kind kind, String identifier, String day) {}

    @Override
    protected void run() {
        Path file = region.resolve("demo/experts.yaml");
        if (Files.exists(file)) {
            var folder = new RegionFolder(region);
            var cast = folder.yaml(file, Cast.class);
            folder.refuseIfFaulty();
            transaction.executeWithoutResult(_ -> cast.orElseThrow().experts().forEach(this::load));
        }
    }

    private void load(Demo demo) {
        people.bySignInName(demo.signInName())
                .filter(person -> person.demo() && experts.ofPerson(person.id()).isEmpty())
                .ifPresent(person -> enter(demo, person));
    }

    private void enter(Demo demo, Person person) {
        Viewer own = person.viewer("local");
        Expert one = profiles.apply(demo.entered(), own);
        List<Made> works = demo.works() == null ? List.of() : demo.works();
        works.forEach(work -> profiles.addWork(work.kind(), work.identifier(), work.day(), own));
        Viewer unit = new Viewer(null, "演示办事人", Set.of(Role.FIRM), one.unit(), null, "local");
        Expert confirmed = desk.confirm(one.id(), one.version(), "演示确认函", one.unit() == null ? OPERATOR : unit);
        desk.admit(confirmed.id(), confirmed.version(), OPERATOR);
    }
}
