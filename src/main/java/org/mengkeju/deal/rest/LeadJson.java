package org.mengkeju.deal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.Outcome;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/** Leads as programs see them. */
@Component
class LeadJson {
    private final Listings listings;

    LeadJson(Listings listings) {
        this.listings = listings;
    }

    /** A listing somebody may look up; title and address are null where the reader no longer sees it. */
    record Subject(
            UUID id,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String href) {}

    /** A lead; {@code talk} says whether it is about a resource somebody wants to talk about, else about a need. */
    record LeadView(
            UUID id,
            int version,
            LeadStage stage,
            Set<LeadStage> moves,
            boolean talk,
            Subject subject,
            String firm,
            String centre,
            @Nullable UUID manager,

            @JsonProperty("manager_name") @Nullable String managerName,

            @JsonProperty("next_action") @Nullable String nextAction,

            @JsonProperty("next_on") @Nullable LocalDate nextOn,

            @JsonProperty("opened_at") Instant openedAt,
            @JsonProperty("answer_due") LocalDate answerDue,

            @JsonProperty("answered_at") @Nullable Instant answeredAt,

            @Nullable Outcome outcome,
            boolean demo,
            String href) {}

    /** A part of a list; {@code next} is where the next part begins. */
    record LeadPart(List<LeadView> items, @Nullable String next) {}

    LeadView write(Lead lead, Viewer viewer) {
        Lead.Asker asker = lead.asker();
        Subject subject = subject(lead.subject(), viewer);
        String firm = asker == null
                ? listings.find(lead.subject(), viewer).map(Listing::ownerName).orElse("")
                : asker.name();
        return new LeadView(
                lead.id().value(),
                lead.version(),
                lead.stage(),
                lead.stage().next(),
                lead.isTalk(),
                subject,
                firm,
                lead.centre(),
                lead.manager(),
                lead.managerName(),
                lead.nextAction(),
                lead.nextOn(),
                lead.openedAt(),
                lead.answerDue(),
                lead.answeredAt(),
                lead.outcome(),
                lead.demo(),
                "/api/v1/leads/" + lead.id());
    }

    Subject subject(ListingId id, Viewer viewer) {
        return listings.find(id, viewer)
                .map(found -> new Subject(
                        id.value(),
                        found.kind().key(),
                        found.title(),
                        "/api/v1/" + found.kind().path() + "/" + id))
                .orElseGet(() -> new Subject(id.value(), null, null, null));
    }
}
