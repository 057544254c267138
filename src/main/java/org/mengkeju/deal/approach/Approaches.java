package org.mengkeju.deal.approach;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.internal.LeadAccess;
import org.mengkeju.deal.internal.LeadRows;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Service;

/** Reads approaches: senders see their own, the people of a centre those of its leads, nobody anybody else's. */
@Service
public class Approaches {
    private static final int MOST_SHOWN = 8;

    private final ApproachRows rows;
    private final LeadRows leads;
    private final LeadAccess access;
    private final Listings listings;

    Approaches(ApproachRows rows, LeadRows leads, LeadAccess access, Listings listings) {
        this.rows = rows;
        this.leads = leads;
        this.access = access;
        this.listings = listings;
    }

    /** The approach, if the viewer's organisation sent it or the viewer works its lead. */
    public Optional<Approach> find(ApproachId id, Viewer viewer) {
        return rows.find(id)
                .filter(found -> viewer.actsFor(found.sender().organisation())
                        || leads.find(found.lead())
                                .filter(lead -> access.mayWork(lead, viewer))
                                .isPresent());
    }

    /** What the viewer's organisation answered to a need. */
    public Optional<Approach> responseTo(ListingId need, Viewer viewer) {
        return Optional.ofNullable(viewer.organisation()).flatMap(own -> rows.response(need, own));
    }

    /** Talks the viewer's organisation asked for about a resource, newest first. */
    public List<Approach> talksAbout(ListingId resource, Viewer viewer) {
        return viewer.organisation() == null ? List.of() : rows.talks(resource, viewer.organisation());
    }

    /** Everything the viewer's organisation sent, newest first. */
    public List<Approach> sent(Viewer viewer) {
        return viewer.organisation() == null ? List.of() : rows.sentBy(viewer.organisation());
    }

    /** Talks that were passed on to the viewer's organisation, as owner of what they are about. */
    public List<Approach> received(Viewer viewer) {
        if (viewer.organisation() == null) {
            return List.of();
        }
        return rows.passedOnAbout(
                listings.forOwner(viewer).stream().map(Listing::id).toList());
    }

    /** Approaches of a lead, newest first; for those who work the lead. */
    public List<Approach> ofLead(LeadId lead) {
        return rows.ofLead(lead);
    }

    /** What the viewer is to answer as a transfer manager, longest waiting first; the first few. */
    public List<Approach> toAnswer(Viewer manager) {
        return rows.toAnswer(manager.person(), access.queueOf(manager), MOST_SHOWN);
    }

    public int countToAnswer(Viewer manager) {
        return rows.countToAnswer(manager.person(), access.queueOf(manager));
    }

    /** How many wait at each of these leads. */
    public Map<LeadId, Integer> waiting(Collection<LeadId> ids) {
        return rows.waiting(ids);
    }

    /** What the viewer's organisation may name as its own side: published resources, or published needs. */
    public List<Listing> ownSide(Approach.Kind kind, Viewer viewer) {
        if (viewer.organisation() == null) {
            return List.of();
        }
        return listings.forOwner(viewer).stream()
                .filter(own -> own.state() == ListingState.PUBLISHED)
                .filter(own -> isOwnSide(kind, own))
                .toList();
    }

    static boolean isOwnSide(Approach.Kind kind, Listing own) {
        return kind == Approach.Kind.TALK ? own.kind() == Kind.NEED : isResource(own);
    }

    /** Something that can be talked about: whatever somebody offers. */
    static boolean isResource(Listing listing) {
        return listing.kind() != Kind.NEED && listing.kind() != Kind.POLICY;
    }
}
