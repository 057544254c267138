package org.mengkeju.deal.terms;

/** In what role an organisation takes part in a deal. */
public enum PartyRole {
    /** 供方: owns, develops or advises. */
    SUPPLIER,
    /** 受方: takes and pays. */
    ACQUIRER,
    /** 担保方: pays where the acquirer does not. */
    GUARANTOR,
    /** 保险方: pays where the acquirer does not, within its policy. */
    INSURER,
    /** 中介方: brought the two together under a contract of its own. */
    BROKER;

    /** Whether it agrees on terms and signs. */
    public boolean isSide() {
        return this == SUPPLIER || this == ACQUIRER;
    }
}
