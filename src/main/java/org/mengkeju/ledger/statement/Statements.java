package org.mengkeju.ledger.statement;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.ClaimId;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.ledger.claim.Payment;
import org.mengkeju.ledger.claim.PaymentReversed;
import org.mengkeju.ledger.internal.WritingRights;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bank statements of an organisation: imported whole or not at all, each line once, proposed to the claims it may be for. Only
 * a person books a line; where two claims could be meant he chooses.
 */
@Service
public class Statements {
    private static final int LINES_MAX = 500;
    private static final int CLAIMS_MAX = 2000;
    private static final int OTHERS_MAX = 100;
    private static final int NOTE_MAX = 400;

    private final StatementRows rows;
    private final Claims claims;
    private final Organisations organisations;
    private final WritingRights rights;
    private final AuditTrail audit;
    private final RegionClock clock;

    Statements(
            StatementRows rows,
            Claims claims,
            Organisations organisations,
            WritingRights rights,
            AuditTrail audit,
            RegionClock clock) {
        this.rows = rows;
        this.claims = claims;
        this.organisations = organisations;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of an import.
     *
     * @param taken lines that are new
     * @param known lines that were there
     * @param faults of the file; with any nothing was taken
     */
    public record Report(int taken, int known, List<RowFault> faults) {}

    /** Imports a statement of the viewer's organisation. */
    @Transactional
    public Report take(Path file, TableFormat format, String name, Viewer by) {
        Owner owner = owner(by);
        StatementReader.Read read = StatementReader.read(file, format, name, owner);
        if (!read.faults().isEmpty()) {
            return new Report(0, 0, read.faults());
        }
        int taken = rights.during(() -> (int) read.lines().stream()
                .filter(line -> rows.insert(line, by.actor(), clock.now()))
                .count());
        audit.record(by.actor(), "statement.imported", "statement", name, null, taken);
        return new Report(taken, read.lines().size() - taken, List.of());
    }

    /**
     * A line with what it may be for.
     *
     * @param others further open claims it is not too large for, which nothing speaks for
     */
    public record Waiting(StatementLine line, List<Proposal> proposals, List<Claim> others) {
        /** Whether exactly one claim is meant beyond doubt. */
        public boolean isSure() {
            return !Proposal.sure(proposals).isEmpty();
        }
    }

    /** Lines of the viewer's organisation that wait, the oldest first. */
    public List<Waiting> waiting(Viewer viewer) {
        Owner owner = owner(viewer);
        List<Claim> open = claims.open(owner, CLAIMS_MAX).stream()
                .filter(claim -> claim.creditor().equals(owner))
                .toList();
        List<StatementLine> lines = rows.of(owner, StatementLine.State.WAITING, LINES_MAX);
        Map<String, Organisation> payers = organisations.byNames(
                lines.stream().map(StatementLine::payer).distinct().toList());
        return lines.stream().map(line -> waiting(line, open, payers)).toList();
    }

    private static Waiting waiting(StatementLine line, List<Claim> open, Map<String, Organisation> payers) {
        Organisation payer = payers.get(line.payer());
        List<Proposal> proposals =
                Proposal.of(line, open, payer == null ? "" : payer.id().toString());
        Set<ClaimId> proposed = proposals.stream().map(one -> one.claim().id()).collect(Collectors.toSet());
        List<Claim> others = open.stream()
                .filter(claim -> !proposed.contains(claim.id()) && claim.left().compareTo(line.amount()) >= 0)
                .limit(OTHERS_MAX)
                .toList();
        return new Waiting(line, proposals, others);
    }

    /** Lines that were booked or set aside, the oldest first. */
    public List<StatementLine> of(StatementLine.State state, Viewer viewer) {
        return rows.of(owner(viewer), state, LINES_MAX);
    }

    /** Books a line as a payment on a claim of one's own; doing so again changes nothing. */
    @Transactional
    public void book(UUID id, ClaimId claim, Viewer by) {
        StatementLine line = own(id, by);
        if (line.state() == StatementLine.State.MATCHED) {
            return;
        }
        Claim owed = claims.find(claim)
                .filter(there -> there.creditor().equals(line.owner()))
                .orElseThrow(Refusal::notFound);
        String evidence = line.file() + " #" + line.number() + (line.serial().isEmpty() ? "" : " " + line.serial());
        Payment payment = claims.receive(
                owed.id(), new Claims.Receipt(key(line), line.amount(), line.bookedOn(), evidence), by.actor());
        update(line, StatementLine.State.MATCHED, payment.id(), "", by);
    }

    /** The line itself says that it is booked once; a line whose payment was taken back may be booked anew. */
    private static String key(StatementLine line) {
        return "statement:" + line.id() + ":" + Identifier.next();
    }

    /** A line whose payment was taken back waits again. */
    @EventListener
    void takenBack(PaymentReversed reversed) {
        rights.during(() -> rows.waitAgain(reversed.payment()));
    }

    /** Says that a line is no payment on a claim. */
    @Transactional
    public void setAside(UUID id, String why, Viewer by) {
        StatementLine line = own(id, by);
        if (line.state() == StatementLine.State.MATCHED) {
            throw Refusal.conflict("ledger.statement.refusal.booked");
        }
        if (why.isBlank() || why.length() > NOTE_MAX) {
            throw Refusal.invalid("ledger.statement.refusal.why", NOTE_MAX);
        }
        update(line, StatementLine.State.SET_ASIDE, null, why.strip(), by);
    }

    private void update(StatementLine line, StatementLine.State state, @Nullable UUID payment, String note, Viewer by) {
        rights.during(() -> {
            rows.update(line.id(), state, payment, note);
            return line;
        });
        audit.record(
                by.actor(), "statement." + state, "statement-line", line.id().toString(), line, state);
    }

    private StatementLine own(UUID id, Viewer by) {
        Owner owner = owner(by);
        return rights.during(() -> rows.lock(id))
                .filter(line -> line.owner().equals(owner))
                .orElseThrow(Refusal::notFound);
    }

    private static Owner owner(Viewer viewer) {
        if (viewer.organisation() == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "ledger.statement.refusal.organisation");
        }
        return Owner.of(viewer.organisation());
    }
}
