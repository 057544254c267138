package org.mengkeju.registration.tax;

import org.mengkeju.platform.Money;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractFacts.Connected;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Recognition;

/**
 * Value-added tax (财税〔2016〕36号 annex 3 (二十六)): transfer and development are exempt, and consulting and service that are
 * given with them and stand on the same invoice. Whether the item goes on after 2026-01-01 is to be checked (公告2026年第10号).
 *
 * @param base what is exempt; zero where nothing is
 */
public record VatExemption(boolean exempt, Money base) {
    private static final VatExemption NONE = new VatExemption(false, Money.ZERO);

    public static VatExemption of(ContractFacts facts, Recognition recognition) {
        ContractType type = recognition.type();
        Money technology = recognition.technology();
        boolean main = type == ContractType.DEV || type == ContractType.TRF || type == ContractType.LIC;
        if (!recognition.recognised() || !main || technology == null) {
            return NONE;
        }
        Money base = technology;
        for (Connected one : facts.connected()) {
            base = one.sameInvoice() ? base.plus(one.amount()) : base;
        }
        return new VatExemption(true, base);
    }
}
