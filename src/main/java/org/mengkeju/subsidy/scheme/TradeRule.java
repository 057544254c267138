package org.mengkeju.subsidy.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.mengkeju.platform.Money;

/**
 * Subsidy after a technology contract.
 *
 * @param buyerPercent of what a buyer paid; 0 until a rate is entered
 * @param sellerPercent of what a seller received; 0 until a rate is entered
 * @param cap for a contract
 * @param windowFrom first day on which a contract that counts was registered
 * @param windowTo last day
 * @param buyerTypes types of contract that count for a buyer, as {@code ContractType} names them
 */
public record TradeRule(
        Sourced<BigDecimal> buyerPercent,
        Sourced<BigDecimal> sellerPercent,
        Sourced<Money> cap,
        Sourced<LocalDate> windowFrom,
        Sourced<LocalDate> windowTo,
        Sourced<List<String>> buyerTypes,
        Sourced<List<String>> sellerTypes) {
    public boolean inWindow(LocalDate day) {
        return !day.isBefore(windowFrom.value()) && !day.isAfter(windowTo.value());
    }
}
