package org.mengkeju.deal.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;

/**
 * Two sides on their way to a contract, and under it.
 *
 * @param number what people call it, for example HT-2026-000012
 * @param subject the resource it is about
 * @param need the need it answers, or null
 * @param lead the lead it grew out of, or null
 * @param centre code of the centre that looks after it, or null where the sides came together by themselves
 * @param manager the transfer manager who has it, or null
 * @param agreed number of the version of the terms both sides accepted, or null
 * @param next what is to be done next, or null where it has ended
 * @param signedOn day the second side signed, or null
 * @param effectiveOn day the contract takes effect, or null while it is not signed
 * @param reason why it was not concluded, or null
 * @param registration number of its registration as a technology contract, or null
 * @param version counts every change
 */
public record Deal(
        DealId id,
        String number,
        String title,
        ListingId subject,
        @Nullable ListingId need,
        @Nullable LeadId lead,
        @Nullable String centre,
        @Nullable UUID manager,
        @Nullable String managerName,
        List<Party> parties,
        DealStage stage,
        @Nullable Integer agreed,
        @Nullable NextAction next,
        Instant openedAt,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable NoReason reason,
        @Nullable String registration,
        int version,
        boolean demo) {
    /** Copies the parties. */
    public Deal {
        parties = List.copyOf(parties);
    }

    /** The party in a role, if the deal has one; there is at most one. */
    public Optional<Party> party(PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).findFirst();
    }

    public Party supplier() {
        return party(PartyRole.SUPPLIER).orElseThrow();
    }

    public Party acquirer() {
        return party(PartyRole.ACQUIRER).orElseThrow();
    }

    /** The role in which the viewer's organisation takes part, if it does. */
    public Optional<PartyRole> roleOf(Viewer viewer) {
        return viewer.organisation() == null ? Optional.empty() : roleOf(viewer.organisation());
    }

    public Optional<PartyRole> roleOf(OrganisationId organisation) {
        return parties.stream()
                .filter(party -> party.organisation().equals(organisation))
                .map(Party::role)
                .findFirst();
    }

    /** What claims and transfers about it name as their subject. */
    public String key() {
        return "deal:" + id;
    }

    /** The same deal further on its way. */
    public Deal with(DealStage itsStage, @Nullable Integer itsTerms, @Nullable NextAction then) {
        return changed(parties, itsStage, itsTerms, then, signedOn, effectiveOn, reason, registration);
    }

    Deal withParties(List<Party> others) {
        return changed(others, stage, agreed, next, signedOn, effectiveOn, reason, registration);
    }

    Deal signed(LocalDate on, LocalDate from, NextAction then) {
        return changed(parties, DealStage.SIGNED, agreed, then, on, from, null, registration);
    }

    Deal closed(NoReason why) {
        return changed(parties, DealStage.CLOSED, agreed, null, signedOn, effectiveOn, why, registration);
    }

    Deal registered(String itsNumber) {
        return changed(parties, stage, agreed, next, signedOn, effectiveOn, reason, itsNumber);
    }

    private Deal changed(
            List<Party> itsParties,
            DealStage itsStage,
            @Nullable Integer itsTerms,
            @Nullable NextAction then,
            @Nullable LocalDate signed,
            @Nullable LocalDate effective,
            @Nullable NoReason why,
            @Nullable String itsRegistration) {
        return new Deal(
                id,
                number,
                title,
                subject,
                need,
                lead,
                centre,
                manager,
                managerName,
                itsParties,
                itsStage,
                itsTerms,
                then,
                openedAt,
                signed,
                effective,
                why,
                itsRegistration,
                version + 1,
                demo);
    }
}
