/**
 * Choose: who judges and who is chosen. A programme is a file; its calls go through stages that stand there, experts are drawn
 * so that everybody can draw again, assigned without conflicts, and their scores and votes are counted by the file's rules.
 * Whoever runs a call, an award or a talent programme does it through this module.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "network",
            "network :: facts",
            "network :: *",
            "integrity",
            "integrity :: *",
            "chain",
            "chain :: codes",
            "catalogue",
            "catalogue :: *",
            "matching",
            "matching :: *"
        })
package org.mengkeju.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
