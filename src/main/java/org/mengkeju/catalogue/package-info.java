/**
 * What exists: achievements, needs (scenes among them), experts, platforms with instruments and pilot lines, finance
 * products, service agencies and policies; each a listing with its own fields, life cycle, versions and history.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: *", "network", "network :: facts", "chain", "chain :: *"})
package org.mengkeju.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
