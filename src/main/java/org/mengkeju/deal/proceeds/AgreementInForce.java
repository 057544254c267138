package org.mengkeju.deal.proceeds;

/** A version of an agreement is in force: what was paid and not yet divided can be. */
public record AgreementInForce(AgreementId agreement) {}
