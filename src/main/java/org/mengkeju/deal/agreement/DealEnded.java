package org.mengkeju.deal.agreement;

/** A deal came to an end: performed, not concluded or terminated. */
public record DealEnded(DealId deal) {}
