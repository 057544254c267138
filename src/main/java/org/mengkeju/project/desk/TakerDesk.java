package org.mengkeju.project.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Change;
import org.mengkeju.project.course.Closing;
import org.mengkeju.project.course.Course;
import org.mengkeju.project.course.Party;
import org.mengkeju.project.course.Plan;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.course.Review;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.project.rules.Organiser;
import org.mengkeju.selection.TaskContract.Milestone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the taker does: plan, report, ask for changes, hand in the closing papers, withdraw. */
@Service("projectTakerDesk")
public class TakerDesk {
    private final ProjectLog log;
    private final Dues dues;
    private final ProjectPapers papers;
    private final ProjectMoney money;
    private final People people;

    TakerDesk(ProjectLog log, Dues dues, ProjectPapers papers, ProjectMoney money, People people) {
        this.log = log;
        this.dues = dues;
        this.papers = papers;
        this.money = money;
        this.people = people;
    }

    /**
     * Files the plan: a task a line with its partner's name after a bar, an item a line with its yuan after a bar, and the
     * commitment of the lump sum.
     */
    @Transactional
    public Project filePlan(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.FILE_PLAN, by);
        if (!form.flag("commitment")) {
            throw Refusal.invalid("project.refusal.commitment");
        }
        List<Plan.Task> tasks =
                form.lines("tasks").stream().map(line -> task(held, line)).toList();
        if (tasks.isEmpty()) {
            throw Refusal.invalid("project.refusal.no-tasks");
        }
        List<Plan.Item> items = items(held, form.lines("items"));
        LocalDate due = dues.planDue(held);
        boolean late = held.course().plan() == null && dues.today().isAfter(due);
        Course how = held.course().planned(new Plan(dues.today(), late, tasks, items));
        return save(held, ProjectMove.FILE_PLAN, how, "", by);
    }

    private static Plan.Task task(Project one, String line) {
        String[] parts = line.split("[|｜]", 2);
        String name = parts.length == 2 ? parts[1].strip() : one.taker().name();
        Party party = one.team().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("project.refusal.partner", name));
        return new Plan.Task(parts[0].strip(), party.organisation(), party.name());
    }

    /** Items make all the money of the contract together, or there are none; the negative list holds for each. */
    private List<Plan.Item> items(Project one, List<String> lines) {
        Edition.LumpSum rule = dues.edition(one).lumpSum();
        List<Plan.Item> items = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("[|｜]", 2);
            if (parts.length < 2) {
                throw Refusal.invalid("project.refusal.item", line);
            }
            rule.against(parts[0]).ifPresent(no -> {
                throw Refusal.invalid(
                        "project.refusal.forbidden", parts[0].strip(), no.name().zh());
            });
            items.add(new Plan.Item(parts[0].strip(), Money.parse(parts[1])));
        }
        Money sum = items.stream().map(Plan.Item::amount).reduce(Money.ZERO, Money::plus);
        Money whole = one.publicMoney().plus(one.ownMoney());
        if (!items.isEmpty() && !sum.equals(whole)) {
            throw Refusal.invalid("project.refusal.items-sum", sum.text(), whole.text());
        }
        return items;
    }

    /** Reports the next milestone with what was measured for each of its indicators, and what shows it. */
    @Transactional
    public Project report(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.REPORT_MILESTONE, by);
        Milestone milestone = held.next().orElseThrow(() -> Refusal.conflict("project.refusal.all-passed"));
        if (held.course().plan() == null) {
            throw Refusal.conflict("project.refusal.plan-first");
        }
        papers.keep(id, ProjectPaper.Kind.MILESTONE, milestone.number(), form.files(), by);
        if (papers.of(id).stream()
                .noneMatch(one -> Integer.valueOf(milestone.number()).equals(one.milestone()))) {
            throw Refusal.invalid("project.refusal.evidence");
        }
        Edition.Terms terms = dues.edition(held).terms();
        LocalDate due = dues.workingDays(terms.reviewWorkingDays().value());
        var review = new Review(
                milestone.number(), dues.today(), due, form.said("summary"), measured(milestone, form), null, false);
        Project saved =
                save(held, ProjectMove.REPORT_MILESTONE, held.course().reviewing(review), milestone.title(), by);
        log.tellUser(saved, "project.told.reported", saved.number(), milestone.title());
        return saved;
    }

    static List<Review.Measured> measured(Milestone milestone, Form form) {
        List<Review.Measured> all = new ArrayList<>();
        for (int n = 0; n < milestone.indicators().size(); n++) {
            var indicator = milestone.indicators().get(n);
            all.add(new Review.Measured(
                    indicator.name(), indicator.target(), form.said("value" + n), form.flag("met" + n)));
        }
        return all;
    }

    /** Asks for a longer term, another leader or another content. */
    @Transactional
    public Project askChange(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.ASK_CHANGE, by);
        var kind = form.choice("kind", Change.Kind.class);
        int months = 0;
        UUID leader = null;
        if (kind == Change.Kind.EXTENSION) {
            months = form.number("months");
            dues.days(held).extend(held.course().extensions(), months);
            if (dues.today().isAfter(held.course().end())) {
                throw Refusal.conflict("project.refusal.term-over");
            }
        } else if (kind == Change.Kind.LEADER) {
            leader = form.key("leader");
        }
        String name = leader == null ? "" : member(held, leader);
        if (kind == Change.Kind.LEADER && leader == null) {
            throw Refusal.invalid("project.refusal.leader");
        }
        var change = new Change(kind, months, leader, name, form.said("words"), dues.today());
        return save(held, ProjectMove.ASK_CHANGE, held.course().asking(change), form.said("words"), by);
    }

    /** Somebody of the taker. */
    private String member(Project one, UUID person) {
        return people.membersOf(one.taker().organisation()).stream()
                .filter(each -> each.id().equals(person))
                .map(Person::name)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("project.refusal.leader"));
    }

    @Transactional
    public Project askTermination(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.ASK_TERMINATION, by);
        return save(held, ProjectMove.ASK_TERMINATION, held.course(), form.said("words"), by);
    }

    /** Hands in the closing papers: after the term, or before it once all milestones passed. */
    @Transactional
    public Project handIn(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.HAND_IN, by);
        if (held.state() == ProjectState.RUNNING && held.next().isPresent()) {
            throw Refusal.conflict("project.refusal.not-all-passed");
        }
        papers.keep(id, ProjectPaper.Kind.CLOSING, null, form.files(), by);
        if (papers.of(id).stream().noneMatch(one -> one.kind() == ProjectPaper.Kind.CLOSING)) {
            throw Refusal.invalid("project.refusal.evidence");
        }
        Organiser organiser =
                Organiser.of(held.publicMoney(), dues.edition(held).organisers());
        var closing = new Closing(dues.today(), form.said("summary"), organiser, null, null, null);
        return save(held, ProjectMove.HAND_IN, held.course().closing(closing), "", by);
    }

    /** Withdraws from a race: what is reserved is free again, what was spent stays, the others go on. */
    @Transactional
    public Project withdraw(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.WITHDRAW, by);
        if (!held.contract().race()) {
            throw Refusal.conflict("project.refusal.no-race");
        }
        String why = form.said("words");
        money.release(held, by.actor());
        return save(held, ProjectMove.WITHDRAW, held.course().ended(why), why, by);
    }

    private Project save(Project before, ProjectMove move, Course how, String words, Viewer by) {
        return log.save(before, move, how, dues.due(before, move.leads(before.state()), how), words, by);
    }
}
