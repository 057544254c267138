package org.mengkeju.subsidy.voucher;

import java.time.LocalDate;
import org.mengkeju.platform.Money;

/**
 * What shows that a service was paid.
 *
 * @param invoice number of the invoice, digits and letters only
 * @param paid amount actually paid
 * @param receipt number of the bank's receipt
 */
public record Bill(String invoice, LocalDate invoicedOn, Money paid, LocalDate paidOn, String receipt) {}
