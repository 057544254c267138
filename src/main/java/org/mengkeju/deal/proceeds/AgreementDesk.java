package org.mengkeju.deal.proceeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.proceeds.SharingTerms.Completer;
import org.mengkeju.deal.proceeds.SharingTerms.Consent;
import org.mengkeju.deal.proceeds.engine.Floors;
import org.mengkeju.deal.proceeds.engine.Shares;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.deal.proceeds.rules.RuleSet;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes agreements: proposing a version, consent, taking it back. What is published lies with {@link
 * AgreementNotices}.
 */
@Service
public class AgreementDesk {
    static final String SUBJECT = "proceeds-agreement";
    private static final int EVIDENCE_MIN = 4;

    private final AgreementRows rows;
    private final CompleterRows completers;
    private final AgreementAccess access;
    private final AgreementNews news;
    private final ProceedsRules rules;
    private final Listings listings;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final RegionClock clock;

    AgreementDesk(
            AgreementRows rows,
            CompleterRows completers,
            AgreementAccess access,
            AgreementNews news,
            ProceedsRules rules,
            Listings listings,
            Organisations organisations,
            AuditTrail audit,
            RegionClock clock) {
        this.rows = rows;
        this.completers = completers;
        this.access = access;
        this.news = news;
        this.rules = rules;
        this.listings = listings;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param deal the one deal it is for, or null
     * @param ruleSet key of the set it is made under
     * @param seen when the draft the proposer saw was made, or null where there was none
     */
    public record Proposed(
            ListingId result,
            @Nullable UUID deal,
            String ruleSet,
            SharingTerms terms,
            @Nullable Instant seen) {}

    /** The viewer's own result an agreement may be made about. */
    public Listing result(ListingId id, Viewer viewer) {
        return listings.find(id, viewer)
                .filter(found -> found.kind() == Kind.ACHIEVEMENT && viewer.actsFor(found.owner()))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Proposes a version: the first, the next one, or other words for the draft there is. Whoever had consented to
     * the draft is
     * asked again.
     *
     * @throws Refusal naming every article the shares break
     */
    @Transactional
    public AgreementVersion propose(Proposed proposed, Viewer viewer) {
        Agreement agreement = agreement(proposed, viewer);
        access.requireWrite(agreement, viewer);
        RuleSet set = rules.find(proposed.ruleSet()).orElseThrow(() -> Refusal.invalid("deal.proceeds.refusal.rules"));
        check(proposed.terms().shares(agreement.stateFounded()), set);
        List<AgreementVersion> versions = rows.versions(agreement.id());
        Optional<AgreementVersion> last = versions.stream().reduce((one, later) -> later);
        boolean rewrites = rewrites(last, proposed);
        int number = last.map(AgreementVersion::number).orElse(0);
        var version = new AgreementVersion(
                agreement.id(),
                rewrites ? number : number + 1,
                AgreementState.DRAFTED,
                set,
                proposed.terms(),
                new AgreementVersion.Proposal(viewer.person(), viewer.name(), clock.now()),
                null,
                null,
                null);
        if (rewrites) {
            rows.rewrite(version);
        } else {
            rows.insert(version);
        }
        audit.record(viewer.actor(), "proposed", SUBJECT, agreement.id().toString(), last.orElse(null), version);
        news.proposed(agreement, version, viewer);
        return version;
    }

    /** Whether it is other words for the draft there is; refused while a version is published. */
    private static boolean rewrites(Optional<AgreementVersion> last, Proposed proposed) {
        AgreementVersion open = last.filter(version -> version.state().isOpen()).orElse(null);
        if (open == null) {
            return false;
        }
        if (open.state() != AgreementState.DRAFTED) {
            throw Refusal.conflict("deal.proceeds.refusal.in-notice");
        }
        if (!open.proposal().at().equals(proposed.seen())) {
            throw Refusal.conflict("deal.proceeds.refusal.changed");
        }
        return true;
    }

    private Agreement agreement(Proposed proposed, Viewer viewer) {
        Listing result = result(proposed.result(), viewer);
        OrganisationId unit = Objects.requireNonNull(result.owner());
        var fresh = new Agreement(
                AgreementId.next(),
                result.id(),
                proposed.deal(),
                result.title(),
                unit,
                organisations.name(unit),
                organisations.find(unit).filter(AgreementDesk::stateFounded).isPresent(),
                result.demo());
        rows.insert(fresh, clock.now());
        return rows.ofResult(result.id(), proposed.deal())
                .flatMap(there -> rows.lock(there.id()))
                .orElseThrow();
    }

    /** Universities and institutes count as state-founded: the floors of art. 45 bind what they set or agree. */
    public static boolean stateFounded(Organisation organisation) {
        return organisation.kind() == Organisation.Kind.UNIVERSITY
                || organisation.kind() == Organisation.Kind.INSTITUTE;
    }

    private void check(Shares shares, RuleSet set) {
        Shares.Unsound unsound = shares.unsound();
        if (unsound != null) {
            throw Refusal.invalid("deal.proceeds.refusal.shares." + unsound);
        }
        List<Floors.Breach> breaches = Floors.breaches(shares, rules.law(), set);
        if (!breaches.isEmpty()) {
            throw Refusal.invalid(
                    "deal.proceeds.refusal.floor",
                    breaches.stream().map(AgreementDesk::words).toList());
        }
    }

    private static DefaultMessageSourceResolvable words(Floors.Breach breach) {
        String english = breach.article().en();
        Object[] arguments = {
            breach.given().toPlainString(),
            breach.least().toPlainString(),
            breach.article().zh(),
            english == null ? breach.article().zh() : english
        };
        return new DefaultMessageSourceResolvable(new String[] {"deal.proceeds.breach." + breach.subject()}, arguments);
    }

    /** The person agrees to what the draft says of them. */
    @Transactional
    public void consent(AgreementId id, Viewer viewer) {
        AgreementVersion draft = draft(lock(id));
        List<Completer> own = draft.terms().completers().stream()
                .filter(one -> one.person() != null && one.person().equals(viewer.person()))
                .toList();
        if (own.isEmpty()) {
            throw Refusal.notFound();
        }
        own.forEach(one -> consent(one, "", viewer));
    }

    /** Records the consent of somebody without an account, with the paper that shows it. */
    @Transactional
    public void recordConsent(AgreementId id, UUID completer, String evidence, Viewer viewer) {
        Agreement agreement = lock(id);
        access.requireWrite(agreement, viewer);
        Completer one = draft(agreement).terms().completers().stream()
                .filter(found -> found.id().equals(completer) && found.person() == null)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (evidence.strip().length() < EVIDENCE_MIN) {
            throw Refusal.invalid("deal.proceeds.refusal.consent-evidence");
        }
        consent(one, evidence.strip(), viewer);
    }

    private void consent(Completer one, String evidence, Viewer viewer) {
        if (one.consent() == null) {
            completers.consent(one.id(), new Consent(clock.now(), viewer.name(), evidence));
            audit.record(
                    viewer.actor(),
                    "consented",
                    SUBJECT,
                    one.id().toString(),
                    null,
                    Map.of("name", one.name(), "percent", one.percent(), "evidence", evidence));
        }
    }

    /** Takes back a version that is not in force. */
    @Transactional
    public void withdraw(AgreementId id, Viewer viewer) {
        Agreement agreement = lock(id);
        access.requireWrite(agreement, viewer);
        AgreementVersion open = open(agreement);
        var withdrawn = open.ended(AgreementState.WITHDRAWN, clock.today());
        rows.move(withdrawn);
        audit.record(viewer.actor(), "withdrawn", SUBJECT, id.toString(), open.state(), withdrawn.state());
    }

    private Agreement lock(AgreementId id) {
        return rows.lock(id).orElseThrow(Refusal::notFound);
    }

    private AgreementVersion draft(Agreement agreement) {
        AgreementVersion open = open(agreement);
        if (open.state() != AgreementState.DRAFTED) {
            throw Refusal.conflict("deal.proceeds.refusal.in-notice");
        }
        return open;
    }

    private AgreementVersion open(Agreement agreement) {
        List<AgreementVersion> open = new ArrayList<>(rows.versions(agreement.id()));
        open.removeIf(version -> !version.state().isOpen());
        if (open.isEmpty()) {
            throw Refusal.conflict("deal.proceeds.refusal.nothing-open");
        }
        return open.getFirst();
    }
}
