/**
 * The map: industry clusters, their chains and the links of each chain, to which every record of the network is pinned.
 * A controlled vocabulary, read from the region folder.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "network"})
package org.mengkeju.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
