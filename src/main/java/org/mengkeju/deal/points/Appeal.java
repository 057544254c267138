package org.mengkeju.deal.points;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal against the step an award is at.
 *
 * @param byBeneficiary whether it is of those who are to get the points
 * @param upheld null while it is open
 */
public record Appeal(
        UUID id,
        UUID award,
        AwardState against,
        LocalDate raisedOn,
        UUID raisedBy,
        String raisedName,
        boolean byBeneficiary,
        String text,
        @Nullable LocalDate answeredOn,
        @Nullable String answer,
        @Nullable Boolean upheld) {
    public boolean open() {
        return answeredOn == null;
    }
}
