package org.mengkeju.project.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.mengkeju.platform.time.StoryTime;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.Projects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration's projects, {@code demo/projects.yaml} of the region: each story is told once, as a whole or not at all,
 * after the calls its projects came from.
 */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
final class DemoProjects extends StartStep {
    /** After the demonstration's calls. */
    private static final int PHASE = RegionLoader.PHASE + 385;

    private static final String OFFICER = "officer";

    private final Path region;
    private final People people;
    private final Projects projects;
    private final DemoBudgetLines lines;
    private final ProjectStory story;
    private final TransactionTemplate transaction;

    DemoProjects(
            @Value("${mengkeju.region}") Path region,
            People people,
            Projects projects,
            DemoBudgetLines lines,
            ProjectStory story,
            TransactionTemplate transaction) {
        super(PHASE);
        this.region = region;
        this.people = people;
        this.projects = projects;
        this.lines = lines;
        this.story = story;
        this.transaction = transaction;
    }

    @Override
    protected void run() {
        Path file = region.resolve("demo/projects.yaml");
        Optional<Viewer> officer =
                people.bySignInName(OFFICER).filter(Person::demo).map(person -> person.viewer(StoryTime.ADDRESS));
        if (!Files.exists(file) || officer.isEmpty()) {
            return;
        }
        var folder = new RegionFolder(region);
        var stories = folder.yaml(file, DemoStory.Stories.class);
        folder.refuseIfFaulty();
        for (DemoStory one : stories.orElseThrow().stories()) {
            transaction.executeWithoutResult(
                    _ -> tell(one, stories.orElseThrow().budgets(), officer.get()));
        }
    }

    /** A story begins where nothing was done with its projects yet. */
    private void tell(DemoStory one, List<DemoStory.Line> wanted, Viewer officer) {
        Map<String, Project> own = new HashMap<>();
        one.projects()
                .forEach((key, title) -> projects.list(officer).stream()
                        .filter(each -> each.contract().demo()
                                && each.contract().title().equals(title)
                                && each.version() == 1)
                        .findFirst()
                        .ifPresent(each -> own.put(key, each)));
        if (own.size() == one.projects().size()) {
            story.tell(one, own, lines.there(wanted, officer), officer);
        }
    }
}
