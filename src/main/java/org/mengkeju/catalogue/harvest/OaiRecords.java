package org.mengkeju.catalogue.harvest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.harvest.HarvestQueries.Head;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.Region;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Listings as records of OAI-PMH, as any visitor may read them. */
@Component
class OaiRecords {
    static final String PREFIX = "oai:mengkeju:";
    static final Map<String, String> ROOT = ordered(
            "xmlns", "http://www.openarchives.org/OAI/2.0/",
            "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation",
                    "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
    private static final Map<String, String> DUBLIN_CORE = ordered(
            "xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/",
            "xmlns:dc", "http://purl.org/dc/elements/1.1/",
            "xsi:schemaLocation",
                    "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd");

    private final Listings listings;
    private final Divisions divisions;
    private final Region region;
    private final MessageSource messages;

    OaiRecords(Listings listings, Divisions divisions, Region region, MessageSource messages) {
        this.listings = listings;
        this.divisions = divisions;
        this.region = region;
        this.messages = messages;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }

    void identify(XmlText xml, String address, String earliest) {
        String host =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getHost();
        xml.element("repositoryName", region.settings().platform().name().zh())
                .element("baseURL", address)
                .element("protocolVersion", "2.0")
                .element("adminEmail", "admin@" + host)
                .element("earliestDatestamp", earliest)
                .element("deletedRecord", "persistent")
                .element("granularity", "YYYY-MM-DDThh:mm:ssZ");
    }

    static void format(XmlText xml) {
        xml.element(
                "metadataFormat",
                () -> xml.element("metadataPrefix", "oai_dc")
                        .element("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
                        .element("metadataNamespace", "http://www.openarchives.org/OAI/2.0/oai_dc/"));
    }

    void sets(XmlText xml) {
        for (Kind kind : Kind.values()) {
            String name = inBothLanguages("catalogue.list." + kind.key());
            xml.element("set", () -> xml.element("setSpec", kind.key()).element("setName", name));
        }
    }

    /** Harvesters do not choose a language, so what is ours is said in both. */
    private String inBothLanguages(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }

    void header(XmlText xml, Head head) {
        Map<String, String> status = head.live() ? Map.of() : Map.of("status", "deleted");
        xml.element(
                "header",
                status,
                () -> xml.element("identifier", PREFIX + head.id())
                        .element("datestamp", OaiController.seconds(head.at()))
                        .element("setSpec", head.kind().key()));
    }

    void record(XmlText xml, Head head) {
        xml.element("record", () -> {
            header(xml, head);
            listings.find(head.id(), Viewer.visitor(""))
                    .filter(listing -> head.live())
                    .ifPresent(listing -> xml.element("metadata", () -> dublinCore(xml, listing)));
        });
    }

    private void dublinCore(XmlText xml, Listing listing) {
        xml.element("oai_dc:dc", DUBLIN_CORE, () -> {
            xml.element("dc:title", listing.title());
            if (!listing.ownerName().isEmpty()) {
                xml.element("dc:creator", listing.ownerName());
            }
            listing.keywords().forEach(word -> xml.element("dc:subject", word));
            listing.links().forEach(link -> xml.element("dc:subject", link.toString()));
            xml.element("dc:description", listing.text());
            xml.element("dc:publisher", region.settings().platform().name().zh());
            xml.element("dc:date", OaiController.seconds(listing.updatedAt()));
            xml.element("dc:type", listing.kind().key());
            xml.element("dc:identifier", address(listing));
            xml.element("dc:language", "zh");
            listing.divisions().forEach(code -> xml.element("dc:coverage", divisions.name(code)));
            if (listing.demo()) {
                xml.element("dc:rights", inBothLanguages("platform.demo"));
            }
        });
    }

    static String address(Listing listing) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/catalogue/{kind}/{code}")
                .buildAndExpand(listing.kind().path(), listing.code())
                .encode()
                .toUriString();
    }
}
