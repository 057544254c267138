/**
 * Support: vouchers and subsidies by dated schemes of the region. What a firm may get is computed with every step
 * shown; what is promised is set aside in a budget of the ledger, what is paid is recorded there, and two officers
 * decide each case. The program records payments; it moves no money.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "network",
            "network :: facts",
            "integrity",
            "ledger",
            "ledger :: budget",
            "registration",
            "registration :: recognition"
        })
package org.mengkeju.subsidy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
