package org.mengkeju.registration.tax;

import org.jspecify.annotations.Nullable;
import org.mengkeju.registration.recognition.ContractType;

/**
 * Whether a contract can count for the income-tax relief at all (国税函〔2009〕212号, 财税〔2015〕116号, 财税〔2010〕111号):
 * ownership, or a licence of at least five years; never between parties of whom one holds the whole of the other.
 */
public enum IncomeTaxRelief {
    POSSIBLE,
    /** Neither a transfer nor a licence. */
    OTHER_TYPE,
    /** A licence of less than five years. */
    TOO_SHORT,
    /** Between parties connected by the whole of their shares. */
    CONNECTED,
    /** The length of the licence is not known. */
    UNKNOWN;

    private static final int MONTHS_LEAST = 60;

    /**
     * Says so.
     *
     * @param months length of a licence, or null where it is not known
     */
    public static IncomeTaxRelief of(@Nullable ContractType type, @Nullable Integer months, boolean connected) {
        if (type == null || !type.conveysResult()) {
            return OTHER_TYPE;
        }
        if (connected) {
            return CONNECTED;
        }
        if (type == ContractType.TRF) {
            return POSSIBLE;
        }
        if (months == null) {
            return UNKNOWN;
        }
        return months >= MONTHS_LEAST ? POSSIBLE : TOO_SHORT;
    }
}
