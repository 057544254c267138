package org.mengkeju.project.desk;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Course;
import org.mengkeju.project.course.Plan;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the chief engineer 总师 or chief scientist decides alone: the technical route, money between items, the team, proposals
 * of rewards. Every act is logged and told to the officers and parties by the log.
 */
@Service("projectChiefDesk")
public class ChiefDesk {
    private static final int NAME_MAX = 60;
    private static final int TEAM_MAX = 200;

    private final ProjectLog log;

    ChiefDesk(ProjectLog log) {
        this.log = log;
    }

    @Transactional
    public Project route(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.CHANGE_ROUTE, by);
        return save(held, ProjectMove.CHANGE_ROUTE, held.course(), form.said("words"), by);
    }

    /** Moves money from one item to another; the sum stays. */
    @Transactional
    public Project reallocate(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.REALLOCATE, by);
        Plan plan = held.course().plan();
        if (plan == null || plan.items().isEmpty()) {
            throw Refusal.conflict("project.refusal.no-items");
        }
        Money amount = form.money("amount");
        String from = form.said("from");
        String to = form.said("to");
        List<Plan.Item> items = moved(plan.items(), from, to, amount);
        String words = from + " → " + to + " " + amount.text() + "\n" + form.said("words");
        return save(held, ProjectMove.REALLOCATE, held.course().items(items), words, by);
    }

    private static List<Plan.Item> moved(List<Plan.Item> items, String from, String to, Money amount) {
        boolean known = items.stream().anyMatch(one -> one.name().equals(to));
        boolean enough = items.stream()
                .anyMatch(one -> one.name().equals(from) && one.amount().compareTo(amount) >= 0);
        if (from.equals(to) || amount.isZero() || !known || !enough) {
            throw Refusal.invalid("project.refusal.reallocate", from, to, amount.text());
        }
        List<Plan.Item> after = new ArrayList<>();
        for (Plan.Item one : items) {
            Money now = one.name().equals(from)
                    ? one.amount().minus(amount)
                    : one.name().equals(to) ? one.amount().plus(amount) : one.amount();
            after.add(new Plan.Item(one.name(), now));
        }
        return after;
    }

    /** Adds or removes a member. */
    @Transactional
    public Project team(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.CHANGE_TEAM, by);
        String name = form.said("member");
        List<String> team = new ArrayList<>(held.course().team());
        boolean there = team.remove(name);
        boolean adds = !form.flag("remove");
        if (there == adds || name.length() > NAME_MAX || team.size() >= TEAM_MAX) {
            throw Refusal.invalid("project.refusal.member", name);
        }
        if (adds) {
            team.add(name);
        }
        String words = (adds ? "+ " : "− ") + name + "\n" + form.said("words");
        return save(held, ProjectMove.CHANGE_TEAM, held.course().team(team), words, by);
    }

    @Transactional
    public Project reward(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.PROPOSE_REWARD, by);
        return save(held, ProjectMove.PROPOSE_REWARD, held.course(), form.said("words"), by);
    }

    private Project save(Project before, ProjectMove move, Course how, String words, Viewer by) {
        return log.save(before, move, how, before.dueOn(), words, by);
    }
}
