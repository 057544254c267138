/**
 * The front door: the home page, pages that draw on many modules, and the command line. Owns no data.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "network",
            "chain",
            "catalogue",
            "catalogue :: *",
            "matching",
            "matching :: *",
            "ledger",
            "deal",
            "registration",
            "registration :: cli",
            "selection :: cli",
            "deal :: proceeds",
            "indicator"
        })
package org.mengkeju.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
