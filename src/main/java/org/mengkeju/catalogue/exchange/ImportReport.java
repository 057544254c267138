package org.mengkeju.catalogue.exchange;

import java.util.List;
import org.mengkeju.platform.table.RowFault;

/**
 * How an import went.
 *
 * @param imported rows that are listings now
 * @param skipped rows with faults
 * @param owners what became of the owners that rows name
 * @param faults the first faults, in the order of the file
 * @param faultCount all faults
 * @param refused whether nothing was taken over because of faults
 * @param alike rows that say almost the same as others
 */
public record ImportReport(
        int imported,
        int skipped,
        Owners owners,
        List<RowFault> faults,
        int faultCount,
        boolean refused,
        Likenesses alike) {
    static final int ALIKE_SHOWN = 200;

    public ImportReport {
        faults = List.copyOf(faults);
    }

    /** A report in which nothing is alike. */
    public ImportReport(
            int imported, int skipped, Owners owners, List<RowFault> faults, int faultCount, boolean refused) {
        this(imported, skipped, owners, faults, faultCount, refused, Likenesses.NONE);
    }

    /** The same report with what was found alike. */
    ImportReport with(Likenesses found) {
        return new ImportReport(imported, skipped, owners, faults, faultCount, refused, found);
    }

    /**
     * A row that says almost the same as an older listing or an earlier row.
     *
     * @param otherLine line of that row, or 0 where it was listed before
     * @param code of that listing
     * @param likeness share of common three-letter sequences, 0 to 1
     */
    public record AlikeRow(long line, long otherLine, String code, String title, double likeness) {
        /** In whole percent. */
        public long percent() {
            return Math.round(100 * likeness);
        }
    }

    /**
     * @param compared false where there are too many listings of the kind to compare them during an import
     * @param rows the first of them
     * @param count all of them
     */
    public record Likenesses(boolean compared, List<AlikeRow> rows, int count) {
        static final Likenesses NONE = new Likenesses(true, List.of(), 0);

        public Likenesses {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param linked listings that belong to an organisation of the network now
     * @param named listings whose owner is a name only, because no organisation, or more than one, is known by it
     * @param examples the first such names
     */
    public record Owners(int linked, int named, List<String> examples) {
        static final Owners NONE = new Owners(0, 0, List.of());

        public Owners {
            examples = List.copyOf(examples);
        }
    }

    static ImportReport refused(RowFault fault) {
        return new ImportReport(0, 0, Owners.NONE, List.of(fault), 1, true);
    }
}
