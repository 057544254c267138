package org.mengkeju.subsidy.voucher;

import java.time.LocalDate;
import org.mengkeju.platform.Money;

/**
 * A service ordered with a voucher.
 *
 * @param provider what the provider is called
 * @param code its unified social credit code
 * @param content what it is to do
 * @param price agreed, in yuan
 */
public record Order(String provider, String code, String content, Money price, LocalDate on) {}
