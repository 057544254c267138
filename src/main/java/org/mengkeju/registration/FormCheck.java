package org.mengkeju.registration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.CreditCode;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.registration.ContractForm.Side;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.Recognition;
import org.mengkeju.registration.recognition.Verdict;

/** What a form must hold before it is submitted; every gap is told, by field. */
final class FormCheck {
    private FormCheck() {}

    /** Message keys of what is missing or wrong, by field; empty when the form can be submitted. */
    static Map<String, String> faults(ContractForm form, List<Attachment> papers) {
        Map<String, String> faults = new LinkedHashMap<>();
        ContractFacts facts = form.facts();
        lacking(faults, "title", form.title().isBlank());
        lacking(faults, "contractNumber", form.contractNumber().isBlank());
        lacking(faults, "type", facts.type() == null);
        lacking(faults, "field", form.field().isBlank());
        side(faults, "seller", form.seller());
        side(faults, "buyer", form.buyer());
        lacking(faults, "signedOn", facts.signedOn() == null);
        lacking(faults, "payment", facts.payment() == null);
        boolean open = facts.payment() != null && facts.payment().isOpen();
        lacking(faults, "amount", facts.amount() == null && !open);
        lacking(faults, "investment", facts.type() == ContractType.TRF && form.investment() == null);
        lacking(faults, "output", facts.type() == ContractType.TRF && form.output() == null);
        lacking(faults, "papers", papers.stream().noneMatch(one -> one.kind() == Attachment.Kind.CONTRACT));
        sequence(faults, form);
        return faults;
    }

    private static void sequence(Map<String, String> faults, ContractForm form) {
        LocalDate signed = form.facts().signedOn();
        LocalDate ends = form.facts().endsOn();
        LocalDate starts = form.startsOn();
        LocalDate applied = form.facts().appliedOn();
        if (signed != null && applied != null && signed.isAfter(applied)) {
            faults.put("signedOn", "registration.fault.future");
        }
        LocalDate first = starts == null ? signed : starts;
        if (ends != null && first != null && ends.isBefore(first)) {
            faults.put("endsOn", "registration.fault.order");
        }
    }

    private static void side(Map<String, String> faults, String name, Side side) {
        lacking(faults, name + ".name", side.name().isBlank());
        if (side.atHome()
                && !side.code().isBlank()
                && CreditCode.find(side.code()).isEmpty()) {
            faults.put(name + ".code", "registration.fault.code");
        }
        if (side.atHome() && !side.division().matches("\\d{6}")) {
            faults.put(name + ".division", "registration.fault.division");
        }
        if (!side.country().matches("\\d{3}")) {
            faults.put(name + ".country", "registration.fault.country");
        }
    }

    private static void lacking(Map<String, String> faults, String field, boolean is) {
        if (is) {
            faults.putIfAbsent(field, "registration.fault.missing");
        }
    }

    /** What no officer could ever register is not accepted in the first place, and the reason is told. */
    static void refuseAtOnce(Recognition recognition) {
        for (var finding : recognition.of(Verdict.NOT_MET)) {
            Flag flag = finding.condition().flag();
            switch (flag) {
                case WITHIN_TERM -> throw Refusal.conflict("registration.refusal.expired");
                case RIGHT_APPLICANT -> throw Refusal.conflict("registration.refusal.applicant");
                case COSTS_FIT -> throw Refusal.invalid("registration.refusal.costs");
                case PRICE_CLEAR -> throw Refusal.invalid("registration.refusal.price");
                case WRITTEN -> throw Refusal.invalid("registration.refusal.written");
                default -> {}
            }
        }
    }

    /**
     * By what a contract is known: its own number with parties, day and amount; the parties by their codes with day and
     * amount, whatever it is called; its text.
     */
    static List<String> identities(ContractForm form, List<Attachment> papers) {
        String day = String.valueOf(form.facts().signedOn());
        Money amount = form.facts().amount() == null ? Money.ZERO : form.facts().amount();
        String sum = Long.toString(amount.fen());
        List<String> keys = new ArrayList<>();
        keys.add("number:" + digest(plain(form.contractNumber()), names(form), day, sum));
        String codes = codes(form);
        if (codes != null) {
            keys.add("parties:" + digest(codes, day, sum));
        }
        papers.stream()
                .filter(one -> one.kind() == Attachment.Kind.CONTRACT)
                .map(one -> "text:" + one.digest())
                .distinct()
                .forEach(keys::add);
        return keys;
    }

    private static String names(ContractForm form) {
        return String.join(
                "|",
                new TreeSet<>(
                        List.of(plain(form.seller().name()), plain(form.buyer().name()))));
    }

    private static @Nullable String codes(ContractForm form) {
        String seller = plain(form.seller().code());
        String buyer = plain(form.buyer().code());
        return seller.isEmpty() || buyer.isEmpty() ? null : String.join("|", new TreeSet<>(List.of(seller, buyer)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String digest(String... parts) {
        return new Sm3().update(String.join("\n", parts)).hex();
    }
}
