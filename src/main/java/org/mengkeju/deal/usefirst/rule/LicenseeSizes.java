package org.mengkeju.deal.usefirst.rule;

import java.util.Locale;
import java.util.Optional;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.facts.FirmFacts;
import org.springframework.stereotype.Component;

/** Size classes as firms state them; of a firm that stated none nothing is known. */
@Component
public class LicenseeSizes {
    private static final String FACT = "size";

    private final FirmFacts facts;

    LicenseeSizes(FirmFacts facts) {
        this.facts = facts;
    }

    /** The size class a firm states of itself; others only learn whether a rule set allows it. */
    public Optional<SizeClass> of(OrganisationId firm) {
        return facts.stated(firm, FACT).map(key -> SizeClass.valueOf(key.toUpperCase(Locale.ROOT)));
    }
}
