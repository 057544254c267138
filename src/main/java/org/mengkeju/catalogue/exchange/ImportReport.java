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
 */
public record ImportReport(
        int imported, int skipped, Owners owners, List<RowFault> faults, int faultCount, boolean refused) {
    public ImportReport {
        faults = List.copyOf(faults);
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
