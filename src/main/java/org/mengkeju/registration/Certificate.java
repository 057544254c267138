package org.mengkeju.registration;

import java.time.LocalDate;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.recognition.ContractType;

/**
 * What was certified.
 *
 * @param edition 1, and one more after every change
 * @param number sixteen digits: year, division, serial
 * @param code verification code, not to be guessed
 * @param on day of registration; of a change the day it was recorded
 * @param office what the registration body is called
 * @param first name of the officer who reviewed
 * @param second name of the officer who reviewed again
 */
public record Certificate(
        int edition,
        String number,
        String code,
        LocalDate on,
        ContractType type,
        Money contract,
        Money technology,
        boolean open,
        String office,
        String first,
        String second) {}
