/**
 * Deliver: what was won and signed becomes a project with milestones, money by source and people who answer for it. Public
 * money follows only from the decision that a milestone passed; teams of a race pass the same gates; acceptance, exemption
 * and liability follow the rules of the programme.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "network",
            "network :: *",
            "integrity",
            "integrity :: *",
            "chain",
            "catalogue",
            "catalogue :: *",
            "ledger",
            "ledger :: *",
            "selection",
            "selection :: *"
        })
package org.mengkeju.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
