package org.mengkeju.deal.agreement;

/** Both sides have signed; the contract is in force. */
public record DealSigned(DealId deal) {}
