package org.mengkeju.platform.region;

import java.util.List;

/**
 * A module's share of the region folder. Parts are read in the order of the house; all are read and checked before
 * anything is stored, and what is stored is what every part then takes over, at this start and at the next.
 */
public interface RegionPart {
    /** The collections this part writes. */
    List<String> collections();

    /** Reads and checks this part's files; faults are noted on the folder. */
    List<RegionEntry> read(RegionFolder folder);

    /** Takes over the entries in force of this part's collections, in the order of the files. */
    void takeOver(List<RegionEntry> entries);
}
