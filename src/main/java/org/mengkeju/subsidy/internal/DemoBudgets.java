package org.mengkeju.subsidy.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.budget.Budgets;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.Schemes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's budgets, {@code demo/budgets.yaml} of the region; opened once, for the year of that start. */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
final class DemoBudgets extends StartStep {
    private final Path region;
    private final Schemes schemes;
    private final Budgets budgets;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    DemoBudgets(
            @Value("${mengkeju.region}") Path region,
            Schemes schemes,
            Budgets budgets,
            RegionClock clock,
            TransactionTemplate transaction) {
        super(RegionLoader.PHASE + 360);
        this.region = region;
        this.schemes = schemes;
        this.budgets = budgets;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** {@code demo/budgets.yaml}. */
    record Cast(List<Demo> budgets) {}

    /** One line with what it is allotted. */
    record Demo(
            String name,
            String scheme,
            BudgetSource source,
            String holder,
            String division,
            Money allotted,
            String evidence) {}

    @Override
    protected void run() {
        Path file = region.resolve("demo/budgets.yaml");
        if (!Files.exists(file) || budgets.all().stream().anyMatch(BudgetLine::demo)) {
            return;
        }
        var folder = new RegionFolder(region);
        transaction.executeWithoutResult(_ -> folder.yaml(file, Cast.class)
                .ifPresent(cast -> cast.budgets().forEach(demo -> open(demo, folder, file))));
        folder.refuseIfFaulty();
    }

    private void open(Demo demo, RegionFolder folder, Path file) {
        Scheme scheme = schemes.known(demo.scheme()).orElse(null);
        if (scheme == null) {
            folder.problem(file, 0, demo.name() + " pays the scheme " + demo.scheme() + ", which is not there");
            return;
        }
        BudgetLine line = budgets.open(
                new Budgets.Draft(
                        scheme.book(),
                        demo.name(),
                        demo.source(),
                        clock.today().getYear(),
                        scheme.key(),
                        demo.holder(),
                        demo.division(),
                        true),
                Actor.PROGRAM);
        budgets.allot(
                line.id(),
                demo.allotted(),
                new Budgets.Cause("demo-allotted:" + line.id(), clock.today(), demo.evidence()),
                Actor.PROGRAM);
    }
}
