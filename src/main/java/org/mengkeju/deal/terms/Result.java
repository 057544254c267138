package org.mengkeju.deal.terms;

/**
 * A result the contract is about.
 *
 * @param kind {@code invention-patent}, {@code utility-model}, {@code software}, {@code trade-secret}, {@code layout-design},
 *     {@code plant-variety}, {@code biomedical-variety} or {@code other}
 * @param number of the right, for example a patent number; may be empty where the kind has none
 */
public record Result(String kind, String title, String number) {}
