package org.mengkeju.portal.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.Apportionment;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Chain;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench ledger}: transfers a second beside plain inserts of the same rows, and payments distributed a second. */
@Command(
        name = "ledger",
        description =
                "Durable transfers of four legs a second by 1, 4 and 16 clients, spread and on one hot account, beside plain"
                        + " SQL inserts in the same run; then checks the books. And payments distributed a second.",
        mixinStandardHelpOptions = true)
final class BenchLedger implements Callable<Integer> {
    private static final int ACCOUNTS = 1000;
    private static final int LEGS = 4;
    private static final List<BigDecimal> SHARES =
            List.of(new BigDecimal("35.5"), new BigDecimal("24.5"), new BigDecimal("10"), new BigDecimal("30"));

    private final Launcher launcher;

    @Option(names = "--transfers", defaultValue = "2000", description = "a measurement (default: ${DEFAULT-VALUE})")
    private int transfers;

    @Option(names = "--payments", defaultValue = "1000000", description = "distributed (default: ${DEFAULT-VALUE})")
    private int payments;

    @Option(
            names = "--region",
            defaultValue = "regions/inner-mongolia",
            description = "region folder (default: ${DEFAULT-VALUE})")
    private Path region = Path.of("regions/inner-mongolia");

    @Option(names = "--json", description = "prints the figures as one JSON object")
    private boolean json;

    BenchLedger(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("mengkeju-bench");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("distributed_per_s", distributed());
        boolean well;
        try (var house = launcher.open(LaunchOptions.of(folder.resolve("data"), region, true))) {
            well = new Measuring(house.context()).into(figures);
        } finally {
            BenchImport.deleteTree(folder);
        }
        BenchStart.print(figures, json);
        return well ? 0 : 1;
    }

    private long distributed() {
        var random = RandomGenerator.of("L64X128MixRandom");
        long start = System.nanoTime();
        long sum = 0;
        for (int n = 0; n < payments; n++) {
            sum += Apportionment.split(random.nextLong(1, 1_000_000_00), SHARES)[0];
        }
        if (sum <= 0) {
            throw new IllegalStateException("Nothing was distributed");
        }
        return Math.round(payments / ((System.nanoTime() - start) / 1e9));
    }

    private final class Measuring {
        private final Ledger ledger;
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private final ApplicationContext house;
        private final List<Account> accounts = new ArrayList<>();
        private final Account hot;

        Measuring(ApplicationContext house) {
            this.house = house;
            ledger = house.getBean(Ledger.class);
            jdbc = house.getBean(JdbcClient.class);
            transaction = house.getBean(TransactionTemplate.class);
            for (int n = 0; n < ACCOUNTS; n++) {
                accounts.add(account("spread", -1_000_000_000_00L));
            }
            hot = account("hot", -1_000_000_000_00L);
            transaction.executeWithoutResult(_ -> makePlainTables());
        }

        /** In a folder of the measurement's own, as the owner of its database. */
        private void makePlainTables() {
            for (String sql : List.of(
                    "SET LOCAL ROLE NONE",
                    "CREATE TABLE platform.bench_transfer (id uuid PRIMARY KEY, key text NOT NULL UNIQUE)",
                    "CREATE TABLE platform.bench_leg (transfer uuid NOT NULL REFERENCES platform.bench_transfer, number int,"
                            + " account uuid NOT NULL, amount bigint NOT NULL, PRIMARY KEY (transfer, number))",
                    "GRANT SELECT, INSERT ON platform.bench_transfer, platform.bench_leg TO mengkeju_program")) {
                jdbc.sql(sql).update();
            }
        }

        private Account account(String purpose, long floor) {
            var owner = new Owner(Owner.Kind.ORGANISATION, Identifier.next().toString());
            return ledger.open(Book.MONEY, owner, purpose, "", floor);
        }

        boolean into(Map<String, Object> figures) throws InterruptedException {
            for (int clients : List.of(1, 4, 16)) {
                double plain = perSecond(clients, this::plain);
                figure(
                        figures,
                        "spread",
                        clients,
                        perSecond(clients, n -> ledger.post(posting(n, accounts.get(n % ACCOUNTS)))),
                        plain);
                figure(figures, "hot", clients, perSecond(clients, n -> ledger.post(posting(n, hot))), plain);
                figures.put("plain_inserts_per_s_" + clients, Math.round(plain));
            }
            house.getBean(Chain.class).seal();
            List<String> differences = house.getBeanProvider(Truth.class)
                    .orderedStream()
                    .filter(truth -> truth.name().startsWith("ledger"))
                    .flatMap(truth -> truth.differences().stream())
                    .toList();
            figures.put("books_true", differences.isEmpty());
            return differences.isEmpty();
        }

        private void figure(Map<String, Object> figures, String what, int clients, double rate, double plain) {
            figures.put(what + "_per_s_" + clients, Math.round(rate));
            figures.put(what + "_to_plain_" + clients, String.format(Locale.ROOT, "%.2f", rate / plain));
        }

        private Posting posting(int number, Account from) {
            List<Leg> legs = new ArrayList<>();
            legs.add(new Leg(from.id(), -100L * (LEGS - 1)));
            for (int leg = 1; leg < LEGS; leg++) {
                Account to = accounts.get((number * 7 + leg * 131 + 1) % ACCOUNTS);
                if (to.id().equals(from.id())
                        || legs.stream().anyMatch(one -> one.account().equals(to.id()))) {
                    return posting(number + 1, from);
                }
                legs.add(new Leg(to.id(), 100));
            }
            return new Posting(
                    Book.MONEY,
                    "bench:" + Identifier.next(),
                    "bench",
                    "",
                    LocalDate.of(2026, 1, 1),
                    legs,
                    Actor.PROGRAM);
        }

        /** The same rows without anything a ledger does: one line for the transfer and four for its legs, one commit. */
        private void plain(int number) {
            transaction.executeWithoutResult(_ -> {
                UUID id = Identifier.next();
                jdbc.sql("INSERT INTO platform.bench_transfer (id, key) VALUES (?, ?)")
                        .params(id, "bench:" + id)
                        .update();
                for (int leg = 0; leg < LEGS; leg++) {
                    jdbc.sql("INSERT INTO platform.bench_leg (transfer, number, account, amount) VALUES (?, ?, ?, ?)")
                            .params(
                                    id,
                                    leg,
                                    accounts.get((number + leg) % ACCOUNTS).id().value(),
                                    100L)
                            .update();
                }
            });
        }

        private double perSecond(int clients, IntConsumer work) throws InterruptedException {
            var next = new AtomicInteger();
            long start = System.nanoTime();
            try (var threads = Executors.newFixedThreadPool(clients)) {
                List<Future<?>> running = new ArrayList<>();
                for (int client = 0; client < clients; client++) {
                    running.add(threads.submit(() -> {
                        for (int n = next.getAndIncrement(); n < transfers; n = next.getAndIncrement()) {
                            work.accept(n);
                        }
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("A transfer failed", e.getCause());
            }
            return transfers / ((System.nanoTime() - start) / 1e9);
        }
    }
}
