package org.mengkeju.selection.panel.review;

import java.time.LocalDate;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.drawing.Invitations;

/** Reminders to exactly those who owe something, near the last day and after it, once a day at most. */
final class Reminders {
    private static final int DAYS_BEFORE = 3;

    private Reminders() {}

    static void remind(Invitations invitations, Call call, Seat seat, boolean owes, LocalDate today) {
        LocalDate last = seat.state() == SeatState.INVITED
                ? seat.answerBy()
                : seat.state() == SeatState.ACCEPTED ? seat.scoreBy() : null;
        if (last == null || !owes || today.isBefore(last.minusDays(DAYS_BEFORE))) {
            return;
        }
        // the key names the day, so that a job that runs twice tells once
        invitations.tell(
                call,
                seat,
                "reminder:" + today,
                seat.state() == SeatState.INVITED ? "selection.panel.told.answer" : "selection.panel.told.score",
                last);
    }
}
