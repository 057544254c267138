package org.mengkeju.chain.codes;

import java.util.List;
import org.mengkeju.platform.table.RowFault;

/**
 * How an import of a code table went. Where there are faults nothing was changed.
 *
 * @param added codes that were not there
 * @param changed codes whose name, place or note differ
 * @param removed codes the file no longer has
 * @param unchanged codes that stayed as they were
 * @param faults everything that keeps the file from being taken over, in the order of the file
 */
public record CodeReport(int added, int changed, int removed, int unchanged, List<RowFault> faults) {
    public CodeReport {
        faults = List.copyOf(faults);
    }

    public boolean refused() {
        return !faults.isEmpty();
    }

    static CodeReport refused(List<RowFault> faults) {
        return new CodeReport(0, 0, 0, 0, faults);
    }
}
