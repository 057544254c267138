package org.mengkeju.project.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.time.StoryTime;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.Projects;
import org.mengkeju.project.desk.AchievementDesk;
import org.mengkeju.project.desk.Form;
import org.mengkeju.project.desk.Steps;
import org.mengkeju.project.race.RaceDesk;
import org.mengkeju.selection.CallId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Walks projects of the demonstration from desk to desk, each act on its day. */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
class ProjectStory {
    private final Steps steps;
    private final Projects projects;
    private final RaceDesk races;
    private final AchievementDesk achievements;
    private final ListingDesk listings;
    private final People people;
    private final RegionClock clock;
    private final StoryTime time;

    ProjectStory(
            Steps steps,
            Projects projects,
            RaceDesk races,
            AchievementDesk achievements,
            ListingDesk listings,
            People people,
            RegionClock clock,
            StoryTime time) {
        this.steps = steps;
        this.projects = projects;
        this.races = races;
        this.achievements = achievements;
        this.listings = listings;
        this.people = people;
        this.clock = clock;
        this.time = time;
    }

    /** One telling; in the transaction of whoever calls. */
    void tell(DemoStory story, Map<String, Project> own, Map<String, BudgetId> lines, Viewer officer) {
        var telling = new Telling(own, lines, officer);
        story.acts().forEach(telling::act);
    }

    private final class Telling {
        private final Map<String, Project> own;
        private final Map<String, BudgetId> lines;
        private final Viewer officer;
        private int minute;

        Telling(Map<String, Project> own, Map<String, BudgetId> lines, Viewer officer) {
            this.own = own;
            this.lines = lines;
            this.officer = officer;
        }

        private <T> T on(int daysAgo, Supplier<T> act) {
            minute += 2;
            return time.at(clock.zone(), daysAgo, minute, act);
        }

        private void run(int daysAgo, Runnable act) {
            on(daysAgo, () -> {
                act.run();
                return "";
            });
        }

        private Viewer viewer(String name) {
            return people.bySignInName(name).orElseThrow().viewer(StoryTime.ADDRESS);
        }

        private Project project(String name) {
            Project one = Objects.requireNonNull(own.get(name), name);
            return projects.find(one.id(), officer).orElseThrow();
        }

        void act(DemoStory.Act act) {
            DemoStory.Gate gate = act.gate();
            if (gate != null) {
                gate(act.ago(), project(act.project()).contract().call(), gate);
            } else if (act.step().equals("publish")) {
                achievements
                        .of(project(act.project()).id())
                        .forEach(one -> on(act.ago(), () -> listings.publish(new ListingId(one), viewer(act.by()))));
            } else {
                on(act.ago(), () -> step(act));
            }
        }

        private Project step(DemoStory.Act act) {
            Map<String, String> typed = new HashMap<>();
            Map<String, String> fields = act.fields();
            if (fields != null) {
                fields.forEach((name, value) -> typed.put(name, meant(value)));
            }
            String paper = act.paper();
            List<Form.Sent> sent = paper == null
                    ? List.of()
                    : List.of(new Form.Sent(paper, ("%PDF-1.4\n" + paper).getBytes(StandardCharsets.UTF_8)));
            Project one = project(act.project());
            return steps.take(act.step(), one.id(), one.version(), new Form(typed, sent), viewer(act.by()));
        }

        private String meant(String value) {
            if (value.equals("@year")) {
                return Integer.toString(clock.today().getYear());
            }
            return value.startsWith("@")
                    ? Objects.requireNonNull(lines.get(value.substring(1)), value)
                            .toString()
                    : value;
        }

        private void gate(int daysAgo, CallId call, DemoStory.Gate gate) {
            int milestone = gate.milestone();
            for (String juror : gate.jury()) {
                run(daysAgo, () -> races.appoint(call, milestone, key(juror), officer));
            }
            gate.points().forEach((name, points) -> {
                int n = 0;
                for (String juror : gate.jury()) {
                    BigDecimal mark = points.experts().add(BigDecimal.valueOf(n++));
                    sign(daysAgo, call, milestone, name, mark, points.reason(), viewer(juror));
                }
                sign(daysAgo, call, milestone, name, points.user(), points.reason(), viewer(gate.user()));
            });
            run(daysAgo, () -> races.decide(call, milestone, gate.words(), officer));
        }

        private void sign(
                int daysAgo, CallId call, int milestone, String name, BigDecimal points, String why, Viewer by) {
            var team = project(name).id().value();
            run(daysAgo, () -> races.sign(call, milestone, team, points, why, by));
        }

        private UUID key(String juror) {
            return Objects.requireNonNull(viewer(juror).person());
        }
    }
}
