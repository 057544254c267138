package org.mengkeju.deal.proceeds.web;

import org.mengkeju.deal.proceeds.Agreement;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.engine.Floors;
import org.mengkeju.deal.proceeds.payout.Plan;
import org.mengkeju.platform.region.Named;

/** One part of one payment, with all it follows from. */
record StatementLine(Agreement agreement, AgreementVersion version, Plan plan, Plan.Part part) {
    /** Where the floor of the reward stands. */
    public Named article() {
        return Floors.article(version.terms().way(), version.rules());
    }
}
