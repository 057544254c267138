package org.mengkeju.subsidy.claim;

import java.time.LocalDate;
import java.util.List;
import org.mengkeju.network.Organisation;
import org.mengkeju.platform.Refusal;
import org.mengkeju.registration.Certificate;
import org.mengkeju.registration.ContractForm.Side;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.Registrations;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Field;
import org.mengkeju.subsidy.scheme.TradeRule;
import org.springframework.stereotype.Component;

/** Whether a registered contract bears a claim (rule sheet, section 4). */
@Component
class TradeContracts {
    private final Registrations registrations;

    TradeContracts(Registrations registrations) {
        this.registrations = registrations;
    }

    /**
     * The number of the registered contract.
     *
     * @throws Refusal when the contract is not registered, the firm is not that side of it, its type does not count,
     *     more was paid than agreed, or neither its registration nor the payment lies in the window
     */
    String check(TradeRule rule, Basis basis, Organisation firm) {
        Registration found = registrations
                .byCode(basis.answer(Field.CODE))
                .filter(one -> one.state().isLive())
                .orElseThrow(() -> Refusal.conflict("subsidy.refusal.not-registered"));
        Certificate certificate = found.certificate();
        if (certificate == null) {
            throw Refusal.conflict("subsidy.refusal.not-registered");
        }
        boolean buyer = basis.answer(Field.ROLE).equals(Field.BUYER);
        if (!is(buyer ? found.form().buyer() : found.form().seller(), firm)) {
            throw Refusal.conflict("subsidy.refusal.not-a-side");
        }
        List<String> types = (buyer ? rule.buyerTypes() : rule.sellerTypes()).value();
        if (!types.contains(certificate.type().name())) {
            throw Refusal.conflict("subsidy.refusal.contract-type");
        }
        LocalDate traded = LocalDate.parse(basis.answer(Field.DAY));
        if (!rule.inWindow(certificate.on()) && !rule.inWindow(traded)) {
            throw Refusal.conflict(
                    "subsidy.refusal.window",
                    rule.windowFrom().value(),
                    rule.windowTo().value());
        }
        if (basis.amount(Field.PAID).compareTo(certificate.contract()) > 0) {
            throw Refusal.invalid(
                    "subsidy.refusal.more-than-contract", certificate.contract().text());
        }
        return certificate.number();
    }

    private static boolean is(Side side, Organisation firm) {
        return firm.code() == null
                ? side.name().equals(firm.name())
                : side.code().equals(firm.code().value());
    }
}
