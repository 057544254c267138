package org.mengkeju.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mengkeju.SetClock;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.budget.Budgets;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.network.facts.FactsForm;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.subsidy.payout.BudgetDesk;
import org.springframework.context.ApplicationContext;

/** Firms, officers and budgets for tests of vouchers and subsidies, in a house whose clock is set. */
public record SubsidyHouse(ApplicationContext house) {
    public static final String VOUCHER = "innovation-voucher";
    public static final String RD = "rd-post-subsidy";
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000);

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    public void day(String day) {
        bean(SetClock.class).set(LocalDate.parse(day));
    }

    public static Viewer officer(String name) {
        return new Viewer(Identifier.next(), name, Set.of(Role.PROGRAMME_OFFICER), null, "NM-00", "test");
    }

    /** A small firm of Baotou that took the super-deduction. */
    public Viewer firm() {
        return eligible("150200");
    }

    /** A small firm of a league that took the super-deduction. */
    public Viewer eligible(String division) {
        Viewer firm = firm(division);
        state(firm, Map.of("legal_person", "是", "size", "small", "serious_dishonesty", "否", "super_deduction", "是"));
        return firm;
    }

    /** A firm that has stated nothing. */
    public Viewer firm(String division) {
        String first = String.format(Locale.ROOT, "91150200%09d", NEXT.incrementAndGet());
        Organisation own = bean(Organisations.class)
                .register(
                        new Organisation.Draft(
                                CreditCode.completing(first),
                                "演示企业 券" + first,
                                Organisation.Kind.FIRM,
                                division,
                                false),
                        Viewer.program());
        return new Viewer(UUID.randomUUID(), "企业联系人", Set.of(Role.FIRM), own.id(), null, "test");
    }

    public void state(Viewer firm, Map<String, String> facts) {
        FactVocabulary vocabulary = bean(FactVocabulary.class);
        List<FactsForm.Entry> entries = new ArrayList<>();
        facts.forEach((key, entered) ->
                entries.add(new FactsForm.Entry(vocabulary.find(key).orElseThrow(), "", entered)));
        if (!bean(FirmFacts.class).state(entries, firm).kept()) {
            throw new IllegalArgumentException("a fact does not read: " + facts);
        }
    }

    /** A line with this many yuan. */
    public BudgetLine budget(String scheme, BudgetSource source, int year, String division, long yuan) {
        Viewer officer = officer("预算");
        BudgetLine line = bean(BudgetDesk.class)
                .open(
                        new BudgetDesk.Wanted(
                                scheme + " " + Identifier.next(), scheme, source.name(), year, "演示处室", division),
                        officer);
        if (yuan > 0) {
            LocalDate today = bean(RegionClock.class).today();
            bean(BudgetDesk.class).allot(line.id(), "first", Money.ofYuan(yuan), today, "预算文号一", officer);
        }
        return line;
    }

    public Money free(BudgetLine line) {
        return bean(Budgets.class).free(line.id());
    }

    /** What the truths of the books and of this module find wrong. */
    public List<String> differences() {
        return house.getBeanProvider(Truth.class).stream()
                .filter(truth ->
                        truth.name().startsWith("subsidy: ") || truth.name().startsWith("ledger: "))
                .flatMap(truth -> truth.differences().stream())
                .toList();
    }
}
