package org.mengkeju.deal.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Royalty;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Royalties: the acquirer states period after period what it earned; what follows falls due thirty days later. */
@Service
public class Royalties {
    private static final int DAYS_TO_PAY = 30;

    private final JdbcClient jdbc;
    private final Deals deals;
    private final Negotiation negotiation;
    private final DealAccess access;
    private final Claims claims;
    private final AuditTrail audit;
    private final RegionClock clock;

    Royalties(
            JdbcClient jdbc,
            Deals deals,
            Negotiation negotiation,
            DealAccess access,
            Claims claims,
            AuditTrail audit,
            RegionClock clock) {
        this.jdbc = jdbc;
        this.deals = deals;
        this.negotiation = negotiation;
        this.access = access;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was stated for a period.
     *
     * @param period from 1
     * @param base what was earned
     * @param amount the royalty that follows
     */
    public record Statement(
            int period, LocalDate from, LocalDate to, Money base, Money amount, String evidence, String name) {}

    /** A period that can be stated. */
    public record Period(int number, LocalDate from, LocalDate to) {}

    /** Statements so far, oldest first. */
    public List<Statement> of(DealId deal) {
        return jdbc.sql("SELECT * FROM deal.royalty_statement WHERE deal = ? ORDER BY period")
                .param(deal.value())
                .query(Royalties::read)
                .list();
    }

    /** The next period to be stated, once it is over; empty before, and where no royalty is agreed. */
    public Optional<Period> due(Deal deal) {
        Royalty royalty = deals.agreedTerms(deal).map(Terms::royalty).orElse(null);
        LocalDate since = deal.effectiveOn();
        if (royalty == null || since == null || deal.stage() != DealStage.SIGNED) {
            return Optional.empty();
        }
        int next = of(deal.id()).size() + 1;
        LocalDate from = since.plusMonths((long) (next - 1) * royalty.everyMonths());
        LocalDate to = since.plusMonths((long) next * royalty.everyMonths()).minusDays(1);
        return to.isBefore(clock.today()) ? Optional.of(new Period(next, from, to)) : Optional.empty();
    }

    /**
     * States what was earned in the period that is due.
     *
     * @param period number of the period one means; another one than is due is refused
     */
    @Transactional
    public void state(DealId id, int period, Money base, String evidence, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        if (access.requireSide(deal, by) != PartyRole.ACQUIRER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.payment.refusal.acquirer");
        }
        Period due = due(deal)
                .filter(there -> there.number() == period)
                .orElseThrow(() -> Refusal.conflict("deal.payment.refusal.period"));
        if (evidence.isBlank()) {
            throw Refusal.invalid("deal.payment.refusal.evidence");
        }
        Royalty royalty = deals.agreedTerms(deal).map(Terms::royalty).orElseThrow();
        var statement = new Statement(
                period, due.from(), due.to(), base, base.percent(royalty.percent()), evidence.strip(), by.name());
        insert(id, statement, by);
        audit.record(by.actor(), "royalty.stated", "deal", id.toString(), null, statement);
        open(deal, statement);
    }

    private void insert(DealId id, Statement statement, Viewer by) {
        jdbc.sql("""
                        INSERT INTO deal.royalty_statement
                            (deal, period, from_day, to_day, base, amount, evidence, person, name, stated_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), statement.period(), statement.from(), statement.to())
                .params(statement.base().fen(), statement.amount().fen(), statement.evidence())
                .param(by.person())
                .params(by.name(), Timestamp.from(clock.now()))
                .update();
    }

    private void open(Deal deal, Statement statement) {
        if (!statement.amount().isZero()) {
            claims.open(Claim.open(
                    deal.key() + ":royalty:" + statement.period(),
                    deal.key(),
                    "royalty:" + statement.period(),
                    deal.number() + " 提成 " + statement.from() + " 至 " + statement.to(),
                    Owner.of(deal.supplier().organisation()),
                    Owner.of(deal.acquirer().organisation()),
                    statement.amount(),
                    clock.today().plusDays(DAYS_TO_PAY)));
        }
    }

    private static Statement read(ResultSet row, int n) throws SQLException {
        return new Statement(
                row.getInt("period"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Money.ofFen(row.getLong("base")),
                Money.ofFen(row.getLong("amount")),
                row.getString("evidence"),
                row.getString("name"));
    }
}
