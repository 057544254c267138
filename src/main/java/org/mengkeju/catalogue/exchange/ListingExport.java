package org.mengkeju.catalogue.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableWriter;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes the published listings of a kind that a viewer may read, as they may read them, in constant memory. */
@Service
public class ListingExport {
    private final Listings listings;
    private final ListingTexts texts;
    private final Organisations organisations;

    ListingExport(Listings listings, ListingTexts texts, Organisations organisations) {
        this.listings = listings;
        this.texts = texts;
        this.organisations = organisations;
    }

    /** Writes everything; the stream stays open. */
    public void write(Kind kind, TableFormat format, Viewer viewer, OutputStream out) throws IOException {
        write(kind, format, out, sink -> listings.stream(kind, viewer, sink));
    }

    /** Writes the columns without any listing, to be filled in. */
    public void writeEmpty(Kind kind, TableFormat format, OutputStream out) throws IOException {
        write(kind, format, out, sink -> {});
    }

    private void write(Kind kind, TableFormat format, OutputStream out, Consumer<Consumer<Listing>> source)
            throws IOException {
        Map<OrganisationId, String> codes = new HashMap<>();
        List<String> keys = Columns.keys(kind);
        new TableWriter<Listing>(kind.path(), keys, one -> cells(one, keys, codes), one -> line(one, keys, codes))
                .write(format, out, source);
    }

    private Map<String, String> cells(Listing listing, List<String> keys, Map<OrganisationId, String> codes) {
        Map<String, String> cells = new LinkedHashMap<>(texts.texts(listing));
        cells.put(Columns.CODE, listing.code());
        if (keys.contains(Columns.OWNER_CODE)) {
            cells.put(Columns.OWNER_CODE, ownerCode(listing, codes));
        }
        return cells;
    }

    private JsonNode line(Listing listing, List<String> keys, Map<OrganisationId, String> codes) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put(Columns.CODE, listing.code());
        line.setAll(texts.json(listing));
        if (keys.contains(Columns.OWNER_CODE)) {
            line.put(Columns.OWNER_CODE, ownerCode(listing, codes));
        }
        return line;
    }

    /** Empty where the owner is not known, is not shown to this viewer or has no code yet. */
    private String ownerCode(Listing listing, Map<OrganisationId, String> codes) {
        OrganisationId owner = listing.owner();
        return owner == null
                ? ""
                : codes.computeIfAbsent(
                        owner,
                        id -> organisations
                                .find(id)
                                .map(found -> found.code() == null ? "" : String.valueOf(found.code()))
                                .orElse(""));
    }
}
