package org.mengkeju.subsidy.payout;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.budget.Budgets;
import org.mengkeju.ledger.budget.Budgets.Cause;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.Schemes;
import org.springframework.stereotype.Service;

/**
 * Budget lines of vouchers and subsidies, opened and filled by officers. Lines of other books are none of its
 * business.
 */
@Service
public class BudgetDesk {
    private static final Set<Book> BOOKS = EnumSet.of(Book.VOUCHERS, Book.SUBSIDIES);

    private final Budgets budgets;
    private final Schemes schemes;
    private final Divisions divisions;
    private final RegionClock clock;

    BudgetDesk(Budgets budgets, Schemes schemes, Divisions divisions, RegionClock clock) {
        this.budgets = budgets;
        this.schemes = schemes;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * A line as an officer wants it.
     *
     * @param scheme key of the scheme it pays
     * @param source name of a {@link BudgetSource}
     * @param division league or city it is for, six digits; empty for the whole region
     */
    public record Wanted(String name, String scheme, String source, int year, String holder, String division) {}

    /** Opens a line; it has nothing yet. */
    public BudgetLine open(Wanted wanted, Viewer viewer) {
        officer(viewer);
        Scheme scheme = schemes.known(wanted.scheme()).orElseThrow(() -> Refusal.invalid("subsidy.refusal.scheme"));
        BudgetSource source = Stream.of(BudgetSource.values())
                .filter(one -> one.name().equals(wanted.source()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("subsidy.refusal.source"));
        return budgets.open(
                new Budgets.Draft(
                        scheme.book(),
                        wanted.name(),
                        source,
                        wanted.year(),
                        scheme.key(),
                        wanted.holder(),
                        prefix(wanted.division()),
                        false),
                viewer.actor());
    }

    /** A league has its first four digits in common. */
    private String prefix(String division) {
        if (division.isEmpty()) {
            return "";
        }
        if (divisions.find(division).isEmpty()) {
            throw Refusal.invalid("subsidy.refusal.division", division);
        }
        return division.endsWith("00") ? division.substring(0, 4) : division;
    }

    /** Makes money available; the same key does it once. */
    public TransferId allot(BudgetId id, String key, Money amount, LocalDate on, String evidence, Viewer viewer) {
        officer(viewer);
        if (find(id).isEmpty() || key.isBlank() || key.length() > 100) {
            throw Refusal.notFound();
        }
        return budgets.allot(
                id, amount, new Cause("allot:" + id + ":" + key, on, CaseLog.evidence(evidence)), viewer.actor());
    }

    /** Takes an allotment back. */
    public TransferId cut(BudgetId id, TransferId allotment, String evidence, Viewer viewer) {
        officer(viewer);
        if (find(id).isEmpty()) {
            throw Refusal.notFound();
        }
        var cause = new Cause("cut:" + allotment, clock.today(), CaseLog.evidence(evidence));
        return budgets.cut(id, allotment, cause, viewer.actor());
    }

    public Optional<BudgetLine> find(BudgetId id) {
        return budgets.find(id).filter(line -> BOOKS.contains(line.book()));
    }

    /** All of them, newest year first. */
    public List<BudgetLine> lines() {
        return budgets.all().stream()
                .filter(line -> BOOKS.contains(line.book()))
                .toList();
    }

    private static void officer(Viewer viewer) {
        if (!viewer.may(Right.DECIDE_SUBSIDIES)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "subsidy.refusal.not-officer");
        }
    }
}
