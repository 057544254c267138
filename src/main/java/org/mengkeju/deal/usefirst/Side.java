package org.mengkeju.deal.usefirst;

/** Who acts in a use-first contract, or owes something under it. */
public enum Side {
    /** 许可方: owns the result. */
    LICENSOR,
    /** 被许可方: uses it, and pays later. */
    LICENSEE,
    /** 担保方或保险方: answers for what the licensee does not pay. */
    GUARANTOR,
    /** 平台: the transfer manager or centre that looks after the deal. */
    PLATFORM
}
