/**
 * What every module stands on: identifiers, clock and working days, the data folder and its database, files, audit,
 * cryptography, the region folder, and what all pages share.
 *
 * <p>Uses no other module. Each sub-package is a named interface of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mengkeju.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
