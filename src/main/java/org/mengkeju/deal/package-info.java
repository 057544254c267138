/**
 * Agree: what becomes of a need once it is published. A lead carries it from a centre's queue through contact, diagnosis
 * and answers to talks; every step is on record, every "no" bears a reason that flows back to the supplier.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "network",
            "network :: facts",
            "integrity",
            "chain",
            "catalogue",
            "ledger",
            "ledger :: claim",
            "matching",
            "matching :: feedback",
            "matching :: gap"
        })
package org.mengkeju.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
