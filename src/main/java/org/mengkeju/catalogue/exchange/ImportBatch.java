package org.mengkeju.catalogue.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.fields.FieldFault;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.RowSink;

/** An import under way: holds one batch of rows at a time, whatever the size of the file. */
final class ImportBatch implements RowSink {
    private static final int SIZE = 1000;
    private static final int FAULTS_SHOWN = 200;

    private final ImportTarget target;
    private final Kind kind;
    private final boolean skipBad;
    private final Viewer author;
    private final LongConsumer progress;
    private final Instant since;
    private final List<Pending> pending = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final RowOwners owners;
    private int faultCount;
    private int badRows;
    private int imported;
    private long rows;

    ImportBatch(ImportTarget target, Kind kind, boolean skipBad, Viewer author, LongConsumer progress) {
        this.target = target;
        this.kind = kind;
        this.skipBad = skipBad;
        this.author = author;
        this.progress = progress;
        this.since = target.recorder().now();
        this.owners = new RowOwners(target.organisations());
    }

    /**
     * A row that reads.
     *
     * @param owner credit code of the owner, or null where the row names none
     */
    record Pending(long line, String code, @Nullable CreditCode owner, ListingContent content) {}

    @Override
    public void row(long line, Map<String, String> given) {
        counted();
        Map<String, String> row = new HashMap<>(given);
        row.merge("visibility", "public", (own, usual) -> own.isBlank() ? usual : own);
        String code = row.getOrDefault(Columns.CODE, "").strip();
        String owner = row.getOrDefault(Columns.OWNER_CODE, "").strip();
        var read = target.texts().read(kind, row);
        RowFault ownerFault = RowOwners.fault(line, owner);
        if (!code.matches("[\\p{L}\\p{N}._-]{0,60}")) {
            faulty(List.of(RowFault.of(line, Columns.CODE, "catalogue.fault.too-long", 60, code.length())));
        } else if (ownerFault != null) {
            faulty(List.of(ownerFault));
        } else if (!read.complete()) {
            faulty(read.obstacles().stream().map(fault -> of(line, fault)).toList());
        } else if (skipBad || faultCount == 0) {
            pending.add(new Pending(line, code, CreditCode.find(owner).orElse(null), read.content()));
            if (pending.size() == SIZE) {
                store();
            }
        }
    }

    private static RowFault of(long line, FieldFault fault) {
        return new RowFault(line, fault.field().key(), fault.message(), fault.arguments());
    }

    @Override
    public void fault(RowFault fault) {
        counted();
        faulty(List.of(fault));
    }

    private void counted() {
        rows++;
        progress.accept(rows);
    }

    private void faulty(List<RowFault> found) {
        badRows++;
        faultCount += found.size();
        found.stream().limit(Math.max(0, FAULTS_SHOWN - faults.size())).forEach(faults::add);
    }

    private void store() {
        List<Pending> good = withFreeCodes();
        pending.clear();
        if (good.isEmpty() || (!skipBad && faultCount > 0)) {
            return;
        }
        int number = target.origin().nextNumbers(kind, good.size());
        owners.resolve(good);
        List<Listing> listings = new ArrayList<>();
        for (Pending row : good) {
            String code = row.code().isEmpty() ? target.origin().code(kind, number) : row.code();
            number++;
            listings.add(listing(code, row));
            if (lines.size() <= ImportedAlike.MOST) {
                lines.put(code, row.line());
            }
        }
        target.recorder().insertBatch(listings, author);
        imported += listings.size();
    }

    private List<Pending> withFreeCodes() {
        List<String> codes = pending.stream()
                .map(Pending::code)
                .filter(code -> !code.isEmpty())
                .toList();
        Set<String> taken = target.taken(kind, codes);
        Map<String, Long> here = new HashMap<>();
        List<Pending> good = new ArrayList<>();
        for (Pending row : pending) {
            if (taken.contains(row.code())) {
                faulty(List.of(RowFault.of(row.line(), Columns.CODE, "catalogue.import.fault.code-taken", row.code())));
            } else if (!row.code().isEmpty() && here.putIfAbsent(row.code(), row.line()) != null) {
                faulty(List.of(RowFault.of(row.line(), Columns.CODE, "catalogue.import.fault.code-twice", row.code())));
            } else {
                good.add(row);
            }
        }
        return good;
    }

    private Listing listing(String code, Pending row) {
        ListingContent content = row.content();
        Organisation owner = owners.of(row);
        return Listing.published(
                code,
                content,
                owner == null ? null : owner.id(),
                owner == null ? content.ownerName() : owner.name(),
                centre(content, owner),
                target.validity().from(kind),
                since,
                false);
    }

    private String centre(ListingContent content, @Nullable Organisation owner) {
        String own = author.centre();
        return own != null ? own : target.origin().centreOf(content, owner == null ? null : owner.id());
    }

    /** Lines of imported rows by code; no more than are compared. */
    Map<String, Long> lines() {
        return lines;
    }

    ImportReport finish(String name, String digest) {
        store();
        boolean refused = faultCount > 0 && !skipBad;
        if (!refused && imported > 0) {
            target.recorder().imported(kind, since, imported, Map.of("file", name, "sm3", digest), author);
        }
        return new ImportReport(
                refused ? 0 : imported,
                badRows,
                refused ? ImportReport.Owners.NONE : owners.report(),
                faults,
                faultCount,
                refused);
    }
}
