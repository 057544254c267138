package org.mengkeju.project.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectRows;
import org.mengkeju.project.course.Projects;
import org.mengkeju.project.money.Instalment;
import org.mengkeju.project.money.MoneyPlan;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.money.ReturnRows;
import org.springframework.stereotype.Component;

/** Every instalment is the share the plan gives, stands in the books so, and was paid by nothing but its decision. */
@Component("projectMoneyTruth")
class MoneyTruth implements Truth {
    private static final int PAGE = 200;

    private final ProjectRows rows;
    private final Projects projects;
    private final ProjectMoney money;
    private final ReturnRows returns;
    private final Ledger ledger;

    MoneyTruth(ProjectRows rows, Projects projects, ProjectMoney money, ReturnRows returns, Ledger ledger) {
        this.returns = returns;
        this.rows = rows;
        this.projects = projects;
        this.money = money;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "project: payments are the shares that passed milestones release, and posted so";
    }

    @Override
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        List<Project> page = rows.after(new UUID(0, 0), PAGE);
        while (!page.isEmpty() && found.size() < NAMED_MAX) {
            page.forEach(one -> look(one, found));
            page = rows.after(page.getLast().id().value(), PAGE);
        }
        return found;
    }

    private void look(Project one, List<String> found) {
        List<Instalment> all = money.of(one);
        List<MoneyPlan.Share> planned = MoneyPlan.of(one.contract());
        if (!all.isEmpty() && all.size() != planned.size()) {
            found.add(one.number() + " has " + all.size() + " instalments, its plan gives " + planned.size());
        }
        for (Instalment each : all) {
            String fault = fault(one, each, planned);
            if (!fault.isEmpty()) {
                found.add(one.number() + " payment " + each.ordinal() + " of " + each.source() + " " + fault);
            }
        }
    }

    private String fault(Project one, Instalment each, List<MoneyPlan.Share> planned) {
        boolean asPlanned = planned.stream()
                .anyMatch(share -> share.ordinal() == each.ordinal()
                        && share.source() == each.source()
                        && share.amount().equals(each.amount()));
        if (!asPlanned) {
            return "is not what the plan gives: " + each.amount();
        }
        if (moved(each.reservation()) != each.amount().fen()) {
            return "was not reserved as it says";
        }
        TransferId payment = each.payment();
        if (payment != null && moved(payment) != each.amount().fen()) {
            return "was not paid as it says";
        }
        String returned = returned(each);
        if (!returned.isEmpty()) {
            return returned;
        }
        boolean released = isReleased(one, each);
        if (payment != null && !released) {
            return "was paid without the decision that releases it";
        }
        if (each.open() && released) {
            return "is released and was not paid";
        }
        return each.open() && one.state().endsMoney() ? "is still reserved, the project is " + one.state() : "";
    }

    /** What came back in parts stands in the books so, was paid before and is not more; whole recoveries stand alone. */
    private String returned(Instalment each) {
        List<ReturnRows.Returned> parts = returns.of(each.id());
        if (parts.stream()
                .anyMatch(part -> moved(part.transfer()) != part.amount().fen())) {
            return "did not come back as it says";
        }
        boolean tooMuch = returns.sum(each.id()).fen() > each.amount().fen();
        return !parts.isEmpty() && (!each.standing() || tooMuch) ? "came back in parts, but not of what was paid" : "";
    }

    /** A project that was revoked later had its acceptance before. */
    private boolean isReleased(Project one, Instalment each) {
        return ProjectMoney.isReleased(each.milestone(), one)
                || (each.milestone() == null
                        && projects.entries(one.id()).stream().anyMatch(entry -> entry.move() == ProjectMove.ACCEPT));
    }

    private long moved(TransferId id) {
        return Optional.of(id).flatMap(ledger::find).stream()
                .flatMap(one -> one.posting().legs().stream())
                .mapToLong(Leg::amount)
                .filter(amount -> amount > 0)
                .sum();
    }
}
