package org.mengkeju.catalogue.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.springframework.stereotype.Component;

/**
 * The one place that says who sees which listing, and how much of it: what is not published belongs to its own
 * organisation and to the centre that checks it; {@link Visibility} rules over what is published.
 */
@Component
public class ListingAccess {
    /** Condition on {@code catalogue.listing l} with the parameters of {@link #parameters}. */
    static final String READABLE = """
            (:everything
             OR l.state = 'PUBLISHED' AND (l.visibility <> 'NETWORK' OR :network)
             OR l.owner = :organisation
             OR :checks AND l.centre = :centre)
            """;

    private final Divisions divisions;

    ListingAccess(Divisions divisions) {
        this.divisions = divisions;
    }

    static Map<String, @Nullable Object> parameters(Viewer viewer) {
        var organisation = viewer.organisation();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("everything", viewer.has(Role.ADMINISTRATOR));
        parameters.put("network", worksAtACentre(viewer));
        parameters.put("organisation", organisation == null ? null : organisation.value());
        parameters.put("checks", viewer.may(Right.CHECK_LISTINGS));
        parameters.put("centre", viewer.centre());
        return parameters;
    }

    /** People of the centres see who stands behind an anonymous listing: they have to talk to them. */
    static boolean worksAtACentre(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR) || (viewer.centre() != null && viewer.may(Right.CHECK_LISTINGS));
    }

    /** Whether this viewer may write in it. */
    public boolean mayEdit(Listing listing, Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR)
                || (viewer.may(Right.WRITE_LISTINGS) && viewer.actsFor(listing.owner()))
                || mayCheck(listing, viewer);
    }

    /** Whether this viewer may check it: somebody of the centre of origin, and nobody for their own organisation. */
    public boolean mayCheck(Listing listing, Viewer viewer) {
        if (viewer.has(Role.ADMINISTRATOR)) {
            return true;
        }
        String centre = viewer.centre();
        return viewer.may(Right.CHECK_LISTINGS)
                && centre != null
                && centre.equals(listing.centre())
                && !viewer.actsFor(listing.owner());
    }

    /** The same listing with what this viewer may not see taken out. */
    public Listing asSeenBy(Viewer viewer, Listing listing) {
        boolean hidden = listing.visibility() == Visibility.ANONYMOUS
                && listing.state() == ListingState.PUBLISHED
                && !viewer.actsFor(listing.owner())
                && !worksAtACentre(viewer);
        return hidden ? withoutOwner(listing) : listing;
    }

    private Listing withoutOwner(Listing listing) {
        List<String> leagues = listing.divisions().stream()
                .map(code -> divisions.league(code).map(Division::code).orElse(code))
                .distinct()
                .toList();
        return new Listing(
                listing.id(),
                listing.code(),
                listing.version(),
                listing.state(),
                listing.title(),
                listing.text(),
                listing.keywords(),
                listing.links(),
                leagues,
                null,
                "",
                listing.centre(),
                listing.visibility(),
                listing.expiresOn(),
                listing.publishedAt(),
                listing.updatedAt(),
                listing.demo(),
                listing.details());
    }
}
