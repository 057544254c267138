package org.mengkeju.catalogue.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.alike.AlikeTexts;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says which imported rows say almost the same as each other or as what is listed; whoever imports decides about them. */
@Component
class ImportedAlike {
    /** Beyond so many listings of a kind nothing is compared here: memory stays bounded; the command does it. */
    static final int MOST = 50_000;

    private final Listings listings;
    private final double from;

    ImportedAlike(Listings listings, @Value("${mengkeju.alike:0.5}") double from) {
        this.listings = listings;
        this.from = from;
    }

    /** What is known of a text that is compared. */
    private record Known(String code, String title) {}

    /**
     * Compares what is published now.
     *
     * @param lines lines of the imported rows by code
     */
    ImportReport.Likenesses of(Kind kind, Map<String, Long> lines, Viewer author) {
        if (lines.isEmpty()) {
            return ImportReport.Likenesses.NONE;
        }
        if (listings.count(ListingFilter.published(kind), author) > MOST) {
            return new ImportReport.Likenesses(false, List.of(), 0);
        }
        var texts = new AlikeTexts(from);
        List<Known> known = new ArrayList<>();
        listings.stream(kind, author, listing -> add(listing, texts, known));
        List<ImportReport.AlikeRow> rows = new ArrayList<>();
        texts.groups().forEach(group -> tell(group, known, lines, rows));
        return new ImportReport.Likenesses(
                true, rows.stream().limit(ImportReport.ALIKE_SHOWN).toList(), rows.size());
    }

    private static void add(Listing listing, AlikeTexts texts, List<Known> known) {
        texts.add(listing.title() + listing.text());
        known.add(new Known(listing.code(), listing.title()));
    }

    /** Each row of the group beside the oldest text of it; the oldest itself, where it is a row, is named beside others. */
    private static void tell(
            List<AlikeTexts.Member> group,
            List<Known> known,
            Map<String, Long> lines,
            List<ImportReport.AlikeRow> rows) {
        Known oldest = known.get(group.getFirst().number());
        for (AlikeTexts.Member member : group.subList(1, group.size())) {
            Long line = lines.get(known.get(member.number()).code());
            if (line != null) {
                rows.add(new ImportReport.AlikeRow(
                        line, lines.getOrDefault(oldest.code(), 0L), oldest.code(), oldest.title(), member.likeness()));
            }
        }
    }
}
