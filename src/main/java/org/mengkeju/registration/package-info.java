/**
 * Register: technology contracts are recognised by the dated rules of 技术合同认定登记, registered by two officers within working
 * days, and certified with a code that anybody can check. A signed deal brings its own package; a paper contract is typed
 * in. What is registered is handed down to the deal and told to those above.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "network",
            "chain",
            "catalogue",
            "ledger",
            "deal",
            "deal :: agreement",
            "deal :: terms"
        })
package org.mengkeju.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
