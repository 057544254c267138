package org.mengkeju.deal.proceeds;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raising and answering objections, in the transaction of the notice they stop. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Objections {
    private static final int TEXT_MIN = 10;
    private static final int TEXT_MAX = 2000;
    private static final int OPEN_MAX = 50;

    private final ObjectionRows rows;
    private final AuditTrail audit;
    private final RegionClock clock;

    Objections(ObjectionRows rows, AuditTrail audit, RegionClock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises one, under the name of the account. */
    public Objection raise(AgreementId agreement, int version, @Nullable UUID plan, String text, Viewer viewer) {
        UUID person = viewer.person();
        if (person == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "deal.proceeds.refusal.sign-in");
        }
        long open = rows.of(agreement).stream().filter(Objection::open).count();
        if (open >= OPEN_MAX) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "deal.proceeds.refusal.many-objections");
        }
        var objection = new Objection(
                Identifier.next(), agreement, version, plan, clock.today(), person, viewer.name(), words(text), null);
        rows.insert(objection);
        audit.record(viewer.actor(), "objected", AgreementDesk.SUBJECT, agreement.toString(), null, objection);
        return objection;
    }

    /** Answers one that is open. */
    public Objection answer(
            UUID id, AgreementId agreement, @Nullable UUID plan, boolean upheld, String text, Viewer viewer) {
        Objection open = rows.find(id)
                .filter(one -> one.agreement().equals(agreement) && Objects.equals(one.plan(), plan))
                .orElseThrow(Refusal::notFound);
        if (!open.open()) {
            throw Refusal.conflict("deal.proceeds.refusal.answered");
        }
        rows.answer(id, new Objection.Answer(clock.today(), viewer.name(), words(text), upheld));
        audit.record(viewer.actor(), "answered", AgreementDesk.SUBJECT, agreement.toString(), open, upheld);
        return open;
    }

    /** Whether any is open against what is published. */
    public boolean open(AgreementId agreement, int version, @Nullable UUID plan) {
        return rows.of(agreement).stream()
                .anyMatch(one -> one.version() == version && Objects.equals(one.plan(), plan) && one.open());
    }

    private static String words(String text) {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < TEXT_MIN || length > TEXT_MAX) {
            throw Refusal.invalid("deal.proceeds.refusal.text", TEXT_MIN, TEXT_MAX);
        }
        return stripped;
    }
}
