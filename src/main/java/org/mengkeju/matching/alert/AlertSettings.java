package org.mengkeju.matching.alert;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How alerts are told; platform defaults without official standing, which the operator changes. */
@Component
class AlertSettings {
    private final double from;
    private final int singly;
    private final int savedMax;
    private final Duration waitForMeaning;

    AlertSettings(
            @Value("${mengkeju.alerts.from:0.4}") double from,
            @Value("${mengkeju.alerts.singly:5}") int singly,
            @Value("${mengkeju.alerts.saved-max:50}") int savedMax,
            @Value("${mengkeju.alerts.wait-for-meaning:PT5S}") Duration waitForMeaning) {
        this.from = from;
        this.singly = singly;
        this.savedMax = savedMax;
        this.waitForMeaning = waitForMeaning;
    }

    /** Confidence, 0–1, from which on a new listing is told of. */
    double from() {
        return from;
    }

    /** So many an hour are told one by one to a receiver; the rest of the hour in one message that counts on. */
    int singly() {
        return singly;
    }

    /** How many searches one person may save. */
    int savedMax() {
        return savedMax;
    }

    /** How long a new listing waits for its vectors before its words alone are compared. */
    Duration waitForMeaning() {
        return waitForMeaning;
    }
}
