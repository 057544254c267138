package org.mengkeju.deal.proceeds.rules;

/** What may be spent on a deal before its proceeds are shared; which of them count is for the rule set to say. */
public enum CostKind {
    /** Taxes of the deal. */
    TAX,
    /** Keeping the result in force, for example yearly fees of a patent. */
    UPKEEP,
    /** Appraisal 评价. */
    APPRAISAL,
    /** Valuation 评估. */
    VALUATION,
    /** Negotiation 谈判. */
    NEGOTIATION,
    /** Research paid by the unit itself. */
    OWN_RESEARCH,
    /** Research paid with public money. */
    PUBLIC_RESEARCH
}
