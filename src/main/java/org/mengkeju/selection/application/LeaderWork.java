package org.mengkeju.selection.application;

import java.util.UUID;

/** What other rooms know of the work somebody leads already. They declare theirs as beans. */
public interface LeaderWork {
    /** Work under way that this account leads or is chief engineer of, by how many. */
    int running(UUID person);
}
