package org.mengkeju.catalogue.harvest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is new of a kind, as an Atom feed (RFC 4287). */
@RestController
@Requires(Right.READ_PUBLISHED)
class FeedController {
    private static final int ENTRIES = 50;

    private final Listings listings;
    private final Region region;
    private final RegionClock clock;
    private final MessageSource messages;

    FeedController(Listings listings, Region region, RegionClock clock, MessageSource messages) {
        this.listings = listings;
        this.region = region;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping(
            path = "/catalogue/{kind:achievements|needs|experts|platforms|finance|agencies|policies}/feed.atom",
            produces = MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8")
    String feed(@PathVariable("kind") String path, Locale locale) {
        Kind kind = Kind.ofPath(path).orElseThrow(Refusal::notFound);
        List<Listing> newest = listings.page(ListingFilter.published(kind), Viewer.visitor(""), 1, ENTRIES);
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String page = root + "/catalogue/" + kind.path();
        var xml = new XmlText();
        xml.element(
                "feed",
                Map.of("xmlns", "http://www.w3.org/2005/Atom", "xml:lang", english(locale) ? "en" : "zh-CN"),
                () -> {
                    String title = messages.getMessage("catalogue.list." + kind.key(), null, locale);
                    String name = region.settings().platform().name().in(locale);
                    xml.element("title", title + " · " + name).element("id", page);
                    xml.element("updated", newest.isEmpty() ? clock.now().toString() : latest(newest));
                    xml.element("author", () -> xml.element("name", name));
                    xml.element("link", Map.of("rel", "self", "href", page + "/feed.atom"), "");
                    xml.element("link", Map.of("rel", "alternate", "type", "text/html", "href", page), "");
                    newest.forEach(listing -> entry(xml, listing, locale));
                });
        return xml.toString();
    }

    private static String latest(List<Listing> newest) {
        return newest.stream()
                .map(Listing::updatedAt)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow()
                .toString();
    }

    private void entry(XmlText xml, Listing listing, Locale locale) {
        xml.element("entry", Map.of("xml:lang", "zh-CN"), () -> {
            xml.element("id", "urn:uuid:" + listing.id());
            xml.element("title", mark(listing, locale) + listing.title());
            xml.element("updated", listing.updatedAt().toString());
            if (listing.publishedAt() != null) {
                xml.element("published", listing.publishedAt().toString());
            }
            xml.element("link", Map.of("rel", "alternate", "href", OaiRecords.address(listing)), "");
            listing.keywords().forEach(word -> xml.element("category", Map.of("term", word), ""));
            xml.element("summary", listing.text());
        });
    }

    /** What is invented says so wherever it goes. */
    private String mark(Listing listing, Locale locale) {
        return listing.demo() ? "[" + messages.getMessage("platform.demo", null, locale) + "] " : "";
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
