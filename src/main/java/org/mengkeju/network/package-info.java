/**
 * Who: centres (one head office, branch centres, enclaves, partners), organisations, people, their roles and rights, and
 * signing in. Everything above asks this module who is looking and what they may do.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform :: *"})
package org.mengkeju.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
