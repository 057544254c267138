package org.mengkeju.project.money;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.budget.Budgets;
import org.mengkeju.ledger.budget.Budgets.Cause;
import org.mengkeju.ledger.budget.Commitment;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectRows;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.rules.ProjectRules;
import org.mengkeju.selection.TaskContract.Source;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public money of a project: reserved when an officer binds budget lines, paid by nothing but the decision that releases
 * it, given back when the project ends before, recovered where somebody is liable.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectMoney {
    /** Purpose of the budget lines that pay projects. */
    public static final String PURPOSE = "project";

    /** The ledger would give it back then by itself; before that it is paid or given back. */
    private static final Duration KEPT = Duration.ofDays(15 * 365);

    private final InstalmentRows rows;
    private final ReturnRows returns;
    private final ProjectRows projects;
    private final Budgets budgets;
    private final ProjectRules rules;
    private final RegionClock clock;

    ProjectMoney(
            InstalmentRows rows,
            ReturnRows returns,
            ProjectRows projects,
            Budgets budgets,
            ProjectRules rules,
            RegionClock clock) {
        this.returns = returns;
        this.rows = rows;
        this.projects = projects;
        this.budgets = budgets;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whose money a source of a contract is. */
    public static BudgetSource source(Source source) {
        return switch (source) {
            case NATIONAL -> BudgetSource.STATE;
            case REGIONAL -> BudgetSource.REGION;
            case LEAGUE -> BudgetSource.LEAGUE;
            case OWN -> BudgetSource.OWN;
        };
    }

    /**
     * Reserves every share in the line of its source, or nothing; what the signing and passed milestones release is paid.
     *
     * @throws Refusal naming the source without a line, or the line with what it has left
     */
    public void bind(Project one, Map<Source, BudgetId> lines, Actor by) {
        if (!rows.of(one.id()).isEmpty()) {
            throw Refusal.conflict("project.refusal.bound");
        }
        equalStart(one);
        List<MoneyPlan.Share> shares = MoneyPlan.of(one.contract());
        if (shares.isEmpty()) {
            throw Refusal.conflict("project.refusal.no-public-money");
        }
        Map<Source, BudgetLine> bound = new EnumMap<>(Source.class);
        shares.forEach(share -> bound.computeIfAbsent(share.source(), source -> line(source, lines.get(source))));
        for (MoneyPlan.Share share : shares) {
            BudgetLine line = bound.get(share.source());
            if (line != null) {
                reserve(one, share, line, by);
            }
        }
        pay(one, by);
    }

    /** Whether its public money is still to be bound to budgets. */
    public boolean isToBeBound(Project one) {
        return rows.of(one.id()).isEmpty() && !MoneyPlan.of(one.contract()).isEmpty();
    }

    /** Teams of a race start with equal money, and are not too many (defaults after Shenzhen 2020). */
    private void equalStart(Project one) {
        if (!one.contract().race()) {
            return;
        }
        Money first = MoneyPlan.first(one.contract());
        List<Project> teams = projects.ofRace(one.contract().call());
        teams.stream()
                .filter(other -> !MoneyPlan.first(other.contract()).equals(first))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "project.refusal.unequal",
                            other.number(),
                            MoneyPlan.first(other.contract()).text(),
                            first.text());
                });
        int most = rules.version(one.rules()).race().teamsMax().value();
        if (teams.size() > most) {
            throw Refusal.conflict("project.refusal.teams", most);
        }
    }

    private BudgetLine line(Source source, @Nullable BudgetId id) {
        var named = new DefaultMessageSourceResolvable("project.source." + source);
        if (id == null) {
            throw Refusal.invalid("project.refusal.no-line", named);
        }
        return budgets.find(id)
                .filter(line -> line.book() == Book.GRANTS && line.purpose().equals(PURPOSE))
                .filter(line -> line.source() == source(source))
                .orElseThrow(() -> Refusal.invalid("project.refusal.line", named));
    }

    private void reserve(Project one, MoneyPlan.Share share, BudgetLine line, Actor by) {
        TransferId reservation = budgets.reserve(
                line.id(),
                new Commitment(
                        one.subject() + ":" + share.ordinal() + ":" + share.source(),
                        Owner.of(one.taker().organisation()),
                        one.subject(),
                        share.amount(),
                        clock.now().plus(KEPT),
                        one.number()),
                by);
        rows.insert(
                one.id(),
                new Instalment(
                        Identifier.next(),
                        share.ordinal(),
                        share.milestone(),
                        share.source(),
                        line.id(),
                        share.amount(),
                        reservation,
                        null,
                        null,
                        null,
                        false));
    }

    /** Pays what is released by where the project stands; doing it again changes nothing. */
    public void pay(Project one, Actor by) {
        rows.of(one.id()).stream()
                .filter(Instalment::open)
                .filter(each -> isReleased(each.milestone(), one))
                .forEach(each -> {
                    LocalDate today = clock.today();
                    Cause cause = cause(each, "paid", today, one.number() + " " + key(each.milestone()));
                    rows.paid(each.id(), budgets.settle(each.reservation(), each.amount(), cause, by), today);
                });
    }

    private static String key(@Nullable Integer milestone) {
        return milestone == null ? "acceptance" : "milestone " + milestone;
    }

    /** Whether the decision stands that releases a payment. */
    public static boolean isReleased(@Nullable Integer milestone, Project one) {
        if (milestone == null) {
            return one.state() == ProjectState.ACCEPTED;
        }
        return milestone == 0 || one.course().passed().contains(milestone);
    }

    /** Gives back everything that is reserved and not paid; what that is. */
    public Money release(Project one, Actor by) {
        Money free = Money.ZERO;
        for (Instalment each : rows.of(one.id())) {
            if (each.open()) {
                budgets.release(each.reservation(), cause(each, "released", clock.today(), one.number()), by);
                rows.released(each.id());
                free = free.plus(each.amount());
            }
        }
        return free;
    }

    /** Records that everything paid was paid back. */
    public void recover(Project one, LocalDate on, String evidence, Actor by) {
        for (Instalment each : rows.of(one.id())) {
            TransferId payment = each.payment();
            Money before = returns.sum(each.id());
            if (payment != null && each.standing() && !before.isZero()) {
                giveBack(each, left(each), on, evidence, by);
            } else if (payment != null && each.standing()) {
                rows.recovered(each.id(), budgets.recover(payment, cause(each, "recovered", on, evidence), by));
            }
        }
    }

    /**
     * Records that unspent money of a source came back, taken off its payments from the last one on.
     *
     * @throws Refusal where it is more than was paid of that source and has not come back
     */
    public void giveBack(Project one, Source source, Money amount, LocalDate on, String evidence, Actor by) {
        Money rest = amount;
        for (Instalment each : rows.of(one.id()).reversed()) {
            if (each.standing() && each.source() == source && !rest.isZero()) {
                Money part = Money.ofFen(Math.min(rest.fen(), left(each).fen()));
                giveBack(each, part, on, evidence, by);
                rest = Money.ofFen(rest.fen() - part.fen());
            }
        }
        if (amount.isZero() || !rest.isZero()) {
            throw Refusal.invalid(
                    "project.refusal.return",
                    new DefaultMessageSourceResolvable("project.source." + source),
                    Money.ofFen(amount.fen() - rest.fen()).text());
        }
    }

    private void giveBack(Instalment each, Money part, LocalDate on, String evidence, Actor by) {
        TransferId payment = each.payment();
        if (payment == null || part.isZero()) {
            return;
        }
        String what = "returned:" + (returns.of(each.id()).size() + 1);
        TransferId transfer = budgets.giveBack(payment, part, cause(each, what, on, evidence), by);
        returns.insert(new ReturnRows.Returned(each.id(), part, transfer, on, evidence));
    }

    /** What of a payment has not come back. */
    private Money left(Instalment each) {
        return Money.ofFen(each.amount().fen() - returns.sum(each.id()).fen());
    }

    private static Cause cause(Instalment one, String what, LocalDate on, String evidence) {
        return new Cause("instalment:" + one.id() + ":" + what, on, evidence);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Instalment> of(Project one) {
        return rows.of(one.id());
    }

    /** What was paid and not paid back. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Money paid(Project one) {
        return rows.of(one.id()).stream()
                .filter(Instalment::standing)
                .map(this::left)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What came back in parts. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Money returned(Project one) {
        return rows.of(one.id()).stream().map(each -> returns.sum(each.id())).reduce(Money.ZERO, Money::plus);
    }
}
