package org.mengkeju.deal.terms;

import java.time.LocalDate;
import org.mengkeju.platform.Money;

/**
 * A part of the price.
 *
 * @param label what it is paid for or when, in words, for example 验收合格后
 * @param due last day to pay
 */
public record Instalment(String label, Money amount, LocalDate due) {}
