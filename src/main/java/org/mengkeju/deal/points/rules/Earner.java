package org.mengkeju.deal.points.rules;

/** In what part of a use-first-pay-later deal somebody earns points. */
public enum Earner {
    /** 许可方: for each result licensed. */
    LICENSOR,
    /** 被许可方: of the fee it has actually paid. */
    LICENSEE,
    /** 担保方: of the contract amount actually paid. */
    GUARANTOR
}
