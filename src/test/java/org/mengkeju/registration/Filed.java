package org.mengkeju.registration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.ContractForm.Side;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.Condition;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractFacts.Papers;
import org.mengkeju.registration.recognition.ContractFacts.Payment;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.RuleSets;

/** Contracts on their way, for tests. */
public final class Filed {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000);

    private final Organisations organisations;
    private final Applications applications;

    public Filed(Organisations organisations, Applications applications) {
        this.organisations = organisations;
        this.applications = applications;
    }

    public static Viewer registrar(String name) {
        return new Viewer(Identifier.next(), name, Set.of(Role.REGISTRAR), null, "NM-02", "test");
    }

    public Viewer firm(String name) {
        String first = String.format(Locale.ROOT, "91150200%09d", NEXT.incrementAndGet());
        Organisation own = organisations.register(
                new Organisation.Draft(
                        CreditCode.completing(first), name + first, Organisation.Kind.FIRM, "150200", false),
                Viewer.program());
        return new Viewer(UUID.randomUUID(), name, Set.of(Role.FIRM), own.id(), null, "test");
    }

    /** A whole form of a development contract, not submitted. */
    public Registration draft(Viewer firm, long yuan, String number) {
        Registration opened = applications.open(firm);
        ContractForm form = form(opened.form().seller(), yuan, number);
        applications.attach(opened.id(), Attachment.Kind.CONTRACT, "合同.pdf", pdf(number), firm);
        return applications.save(opened.id(), opened.version() + 1, form, firm);
    }

    public Registration submitted(Viewer firm, long yuan, String number) {
        Registration draft = draft(firm, yuan, number);
        return applications.submit(draft.id(), draft.version(), firm);
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    public static ContractForm form(Side seller, long yuan, String number) {
        return new ContractForm(
                "低温浮选药剂开发",
                number,
                seller,
                new Side("演示企业 " + number, "", Side.CHINA, "150100", "150"),
                "MATERIALS",
                "",
                null,
                null,
                null,
                facts(yuan));
    }

    private static ContractFacts facts(long yuan) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        List<Condition> all = new ArrayList<>(RuleSets.newest().grounds());
        all.addAll(RuleSets.newest().of(ContractType.DEV, null));
        for (Condition one : all) {
            if (one.when() == null && !one.flag().isComputed()) {
                answers.put(one.flag(), one.wanted());
            }
        }
        return new ContractFacts(
                "",
                ContractType.DEV,
                ContractType.Subtype.COMMISSIONED,
                answers,
                Money.ofYuan(yuan),
                Payment.LUMP_SUM,
                List.of(),
                null,
                List.of(),
                null,
                LocalDate.of(2026, 1, 5),
                null,
                null,
                ContractFacts.Applicant.SELLER,
                false,
                Papers.CONTRACT,
                false,
                null);
    }
}
