package org.mengkeju.subsidy.scheme;

/**
 * How long the steps may take.
 *
 * @param accept working days from filing to acceptance, or to issuing a voucher
 * @param review working days from acceptance to the review
 * @param notice calendar days of public notice
 * @param pay working days from the end of the notice, or from the review of a voucher, to the payment
 */
public record Terms(Sourced<Integer> accept, Sourced<Integer> review, Sourced<Integer> notice, Sourced<Integer> pay) {}
