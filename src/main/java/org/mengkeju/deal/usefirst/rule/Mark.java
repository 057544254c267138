package org.mengkeju.deal.usefirst.rule;

/** How sure a value of a rule set is. */
public enum Mark {
    /** Stated in a text of the region or a report of it that was read. */
    S,
    /** General knowledge, not read in a text: 待核实. */
    K,
    /** A default of the platform without official standing: 平台默认值(非官方). */
    D
}
