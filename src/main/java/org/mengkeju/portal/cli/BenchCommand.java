package org.mengkeju.portal.cli;

import org.mengkeju.matching.cli.BenchEmbedding;
import org.mengkeju.matching.cli.BenchMatch;
import org.mengkeju.matching.cli.BenchRetrieval;
import org.mengkeju.matching.cli.BenchSearch;
import org.mengkeju.registration.cli.BenchRecognise;
import org.mengkeju.selection.cli.BenchAssign;
import org.mengkeju.selection.cli.BenchConflicts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bench}: repeatable measurements; alone it lists them. */
@Command(
        name = "bench",
        description = "Repeatable measurements; without a name it lists them.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchStart.class,
            BenchPages.class,
            BenchMatch.class,
            BenchRetrieval.class,
            BenchSearch.class,
            BenchEmbedding.class,
            BenchImport.class,
            BenchAlerts.class,
            BenchAlike.class,
            BenchLedger.class,
            BenchRecognise.class,
            BenchProceeds.class,
            BenchAssign.class,
            BenchConflicts.class
        })
final class BenchCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.subcommands()
                .forEach((name, command) -> System.out.printf(
                        "%-12s %s%n",
                        name,
                        String.join(" ", command.getCommandSpec().usageMessage().description())));
    }
}
