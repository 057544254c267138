package org.mengkeju.catalogue;

import java.util.List;
import org.mengkeju.chain.LinkRef;

/**
 * What the author of a listing says; everything else about it the catalogue itself keeps.
 *
 * @param title one line, not empty
 * @param divisions codes of divisions, leagues or provinces
 * @param ownerName what the owner is called, where an organisation of the network does not say it
 */
public record ListingContent(
        String title,
        String text,
        List<String> keywords,
        List<LinkRef> links,
        List<String> divisions,
        String ownerName,
        Visibility visibility,
        Details details) {

    public ListingContent {
        keywords = List.copyOf(keywords);
        links = List.copyOf(links);
        divisions = List.copyOf(divisions);
    }

    /** What the author of this listing said. */
    public static ListingContent of(Listing listing) {
        return new ListingContent(
                listing.title(),
                listing.text(),
                listing.keywords(),
                listing.links(),
                listing.divisions(),
                listing.ownerName(),
                listing.visibility(),
                listing.details());
    }

    public Kind kind() {
        return details.kind();
    }
}
