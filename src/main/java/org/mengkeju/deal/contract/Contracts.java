package org.mengkeju.deal.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.contract.internal.ContractRows;
import org.mengkeju.deal.contract.internal.SigningKeys;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.deal.usefirst.rule.RuleSets;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.crypto.Sm2;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.files.Uploads;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contracts of deals: drafted once from the terms both sides accepted, signed by each, or signed on paper. The program holds
 * the keys organisations sign with; a signature binds whoever was signed in and says who it was.
 */
@Service
public class Contracts {
    private static final int SCAN_MB = 20;
    private static final Set<FileType> SCANS = Set.of(FileType.PDF, FileType.JPEG, FileType.PNG);

    private final Deals deals;
    private final Negotiation negotiation;
    private final DealAccess access;
    private final ContractForm form;
    private final RuleSets rules;
    private final ContractRows rows;
    private final SigningKeys keys;
    private final StoredFiles files;
    private final Organisations organisations;
    private final RegionClock clock;

    Contracts(
            Deals deals,
            Negotiation negotiation,
            DealAccess access,
            ContractForm form,
            RuleSets rules,
            ContractRows rows,
            SigningKeys keys,
            StoredFiles files,
            Organisations organisations,
            RegionClock clock) {
        this.deals = deals;
        this.negotiation = negotiation;
        this.access = access;
        this.form = form;
        this.rules = rules;
        this.rows = rows;
        this.keys = keys;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The contract of the terms that are agreed; drafted when it is first asked for. */
    @Transactional
    public Optional<Contract> of(Deal deal) {
        Integer number = deal.agreed();
        if (number == null || deal.stage() == DealStage.NOTICE) {
            return Optional.empty();
        }
        Optional<ContractRows.Kept> kept = rows.find(deal.id(), number);
        if (kept.isEmpty() && deal.stage() == DealStage.SIGNING) {
            rows.insert(draft(deal, number));
            kept = rows.find(deal.id(), number);
        }
        return kept.map(ContractRows.Kept::contract);
    }

    private Contract draft(Deal deal, int number) {
        var terms = deals.version(deal.id(), number).orElseThrow().terms();
        List<Contract.Side> sides = deal.parties().stream()
                .map(party -> new Contract.Side(party.role(), party.name(), code(party.organisation())))
                .toList();
        RuleSet set = terms.useFirst() == null
                ? null
                : rules.find(terms.useFirst().ruleSet()).orElse(null);
        return ContractDrafter.draft(deal, number, terms, sides, set, form.inForce(), clock.now());
    }

    private String code(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .map(Organisation::code)
                .map(CreditCode::value)
                .orElse("");
    }

    /** Signatures under the contract, the first one first. */
    public List<Signature> signatures(Contract contract) {
        return rows.signatures(contract.deal(), contract.terms());
    }

    /** Whether a signature is of its key over this contract as it is kept. */
    public boolean holds(Contract contract, Signature signature) {
        return signature.digest().equals(contract.digest())
                && Sm2.verifies(
                        signature.publicKey(),
                        signature.organisation(),
                        signature.digest().getBytes(StandardCharsets.UTF_8),
                        signature.signature());
    }

    /**
     * Signs the contract for the viewer's side; with the second signature it is in force.
     *
     * @param digest of the text the signer has read: another one than the contract's is refused
     */
    @Transactional
    public Deal sign(DealId id, String digest, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        PartyRole side = access.requireSide(deal, by);
        Contract contract = toSign(deal);
        if (!contract.digest().equals(digest)) {
            throw Refusal.conflict("deal.contract.refusal.other-text");
        }
        List<Signature> there = rows.signatures(id, contract.terms());
        if (there.stream().anyMatch(one -> one.role() == side)) {
            return deal;
        }
        var organisation = deal.party(side).orElseThrow().organisation();
        SigningKeys.Signed signed = keys.sign(organisation, digest);
        Instant now = clock.now();
        var signature = new Signature(
                side, organisation.toString(), digest, signed.signature(), signed.publicKey(), by.name(), now);
        rows.insert(id, contract.terms(), signed.key(), signature, by.person());
        boolean both = !there.isEmpty();
        return negotiation.signed(deal, side, both ? clock.dayOf(now) : null, digest, by);
    }

    private Contract toSign(Deal deal) {
        if (deal.stage() != DealStage.SIGNING) {
            throw Refusal.conflict("deal.contract.refusal.not-to-sign");
        }
        return of(deal).orElseThrow();
    }

    /** The scan of the contract on paper, if one was sent. */
    public Optional<PaperContract> paper(Contract contract) {
        return rows.paper(contract.deal(), contract.terms());
    }

    /**
     * Keeps the scan of a contract signed on paper; the other side has to confirm it.
     *
     * @param signedOn day on the paper; not in the future
     */
    @Transactional
    public void sendPaper(DealId id, String name, byte[] scan, LocalDate signedOn, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        PartyRole side = access.requireSide(deal, by);
        Contract contract = toSign(deal);
        if (signedOn.isAfter(clock.today())) {
            throw Refusal.invalid("deal.contract.refusal.future", signedOn);
        }
        StoredFile file = files.keep(name, Uploads.type(name, scan, SCANS, SCAN_MB), scan);
        var paper = new PaperContract(file.id(), signedOn, side, by.name(), clock.now(), null, null);
        rows.put(id, contract.terms(), paper, by.person());
        negotiation.noteFile(deal, name, file.digest(), by);
    }

    /** Confirms for the other side that the scan is the contract; with that it is in force from the day on the paper. */
    @Transactional
    public Deal confirmPaper(DealId id, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        PartyRole side = access.requireSide(deal, by);
        Contract contract = toSign(deal);
        PaperContract paper = paper(contract).orElseThrow(Refusal::notFound);
        if (paper.sentBy() == side) {
            throw Refusal.conflict("deal.contract.refusal.own-paper");
        }
        rows.confirm(id, contract.terms(), by.name(), clock.now());
        return negotiation.signed(deal, side, paper.signedOn(), "", by);
    }
}
