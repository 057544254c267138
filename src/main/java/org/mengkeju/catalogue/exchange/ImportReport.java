package org.mengkeju.catalogue.exchange;

import java.util.List;

/**
 * How an import went.
 *
 * @param imported rows that are listings now
 * @param skipped rows with faults
 * @param faults the first faults, in the order of the file
 * @param faultCount all faults
 * @param refused whether nothing was taken over because of faults
 */
public record ImportReport(int imported, int skipped, List<RowFault> faults, int faultCount, boolean refused) {
    public ImportReport {
        faults = List.copyOf(faults);
    }
}
