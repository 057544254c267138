package org.mengkeju.selection.application;

import java.time.LocalDate;
import org.mengkeju.network.OrganisationId;

/** What other rooms know that keeps an organisation from applying, for example a missing annual report. They declare theirs as beans. */
public interface ApplicantBar {
    /** Whether the organisation may not apply in calls of that day. */
    boolean bars(OrganisationId organisation, LocalDate day);
}
