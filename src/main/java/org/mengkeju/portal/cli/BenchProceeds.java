package org.mengkeju.portal.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.mengkeju.deal.proceeds.engine.Distribution;
import org.mengkeju.deal.proceeds.engine.NetIncome;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.engine.Shares;
import org.mengkeju.deal.proceeds.engine.Shares.Member;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.deal.proceeds.rules.RuleSet;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench proceeds}: payments divided a second in memory, and a sample of them posted. */
@Command(
        name = "proceeds",
        description =
                "Payments with costs divided exactly among eight in memory, and a sample of them posted one by one.",
        mixinStandardHelpOptions = true)
final class BenchProceeds implements Callable<Integer> {
    private static final long SEED = 20261122;
    private static final long MOST_FEN = 1_000_000_00;

    private final Launcher launcher;

    @Option(names = "--payments", defaultValue = "1000000", description = "divided (default: ${DEFAULT-VALUE})")
    private int payments;

    @Option(names = "--posted", defaultValue = "2000", description = "of them posted (default: ${DEFAULT-VALUE})")
    private int posted;

    @Option(
            names = "--region",
            defaultValue = "regions/inner-mongolia",
            description = "region folder (default: ${DEFAULT-VALUE})")
    private Path region = Path.of("regions/inner-mongolia");

    @Option(names = "--json", description = "prints the figures as one JSON object")
    private boolean json;

    BenchProceeds(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("mengkeju-bench");
        Map<String, Object> figures = new LinkedHashMap<>();
        try (var house = launcher.open(LaunchOptions.of(folder.resolve("data"), region, true))) {
            RuleSet rules = house.context().getBean(ProceedsRules.class).inForce();
            divide(rules, figures);
            post(rules, house.context().getBean(Ledger.class), figures);
        } finally {
            BenchImport.deleteTree(folder);
        }
        BenchStart.print(figures, json);
        return 0;
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }

    /** Four people, transfer staff, an institution, a broker and the unit. */
    private static Shares shares() {
        return new Shares(
                SharingWay.TRANSFER,
                true,
                new BigDecimal("70"),
                List.of(
                        new Member(Role.MAIN, new BigDecimal("33.3333")),
                        new Member(Role.MAIN, new BigDecimal("27.2727")),
                        new Member(Role.CONTRIBUTOR, new BigDecimal("21.1")),
                        new Member(Role.CONTRIBUTOR, new BigDecimal("13.294")),
                        new Member(Role.TRANSFER_STAFF, new BigDecimal("5"))),
                new BigDecimal("3.5"),
                new BigDecimal("1.25"));
    }

    private static Distribution divided(RandomGenerator random, RuleSet rules, Shares shares) {
        long income = random.nextLong(1, MOST_FEN);
        List<NetIncome.Cost> costs = List.of(
                new NetIncome.Cost(CostKind.TAX, 1 + income / 33),
                new NetIncome.Cost(CostKind.PUBLIC_RESEARCH, MOST_FEN));
        return Distribution.of(NetIncome.of(income, costs, rules).net(), shares);
    }

    private void divide(RuleSet rules, Map<String, Object> figures) {
        RandomGenerator random = random();
        Shares shares = shares();
        long wrong = 0;
        long start = System.nanoTime();
        for (int n = 0; n < payments; n++) {
            Distribution parts = divided(random, rules, shares);
            long people = 0;
            for (long part : parts.members()) {
                people += part;
            }
            wrong += people + parts.institution() + parts.broker() + parts.unit() == parts.sum() ? 0 : 1;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        figures.put("payments", payments);
        figures.put("divided_s", Math.round(seconds * 10) / 10.0);
        figures.put("divided_per_s", Math.round(payments / seconds));
        figures.put("sums_that_do_not_match", wrong);
    }

    /** What the books take for it: one client, each transfer durable by itself. */
    private void post(RuleSet rules, Ledger ledger, Map<String, Object> figures) {
        RandomGenerator random = random();
        Shares shares = shares();
        AccountId income = account(ledger, "income");
        List<AccountId> owners = new ArrayList<>();
        for (int n = 0; n < shares.members().size() + 3; n++) {
            owners.add(account(ledger, "proceeds"));
        }
        long start = System.nanoTime();
        for (int n = 0; n < posted; n++) {
            ledger.post(posting(n, divided(random, rules, shares), income, owners));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        figures.put("posted", posted);
        figures.put("posted_per_s", Math.round(posted / seconds));
    }

    private static AccountId account(Ledger ledger, String purpose) {
        var owner = new Owner(Owner.Kind.ORGANISATION, Identifier.next().toString());
        return ledger.open(Book.MONEY, owner, purpose, "", null).id();
    }

    private static Posting posting(int number, Distribution parts, AccountId income, List<AccountId> owners) {
        List<Long> amounts = new ArrayList<>(parts.members());
        amounts.addAll(List.of(parts.institution(), parts.broker(), parts.unit()));
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg(income, -Math.max(1, parts.sum())));
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i) > 0) {
                legs.add(new Leg(owners.get(i), amounts.get(i)));
            }
        }
        return new Posting(
                Book.MONEY, "bench:" + number, "proceeds", "", LocalDate.of(2026, 1, 1), legs, Actor.PROGRAM);
    }
}
