/**
 * Find: what in the catalogue fits a need, and why.
 *
 * <p>Texts are searched by words and by meaning; the two legs become one order. Every candidate is explained by six
 * reasons whose points sum to the confidence shown; below a stated confidence the answer is a gap, said plainly. The
 * index is derived: it can be deleted and is built again from the catalogue.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "network",
            "network :: facts",
            "chain",
            "chain :: *",
            "catalogue"
        })
package org.mengkeju.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
