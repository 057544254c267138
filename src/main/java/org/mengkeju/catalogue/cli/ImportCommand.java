package org.mengkeju.catalogue.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.exchange.ImportReport;
import org.mengkeju.catalogue.exchange.ListingImport;
import org.mengkeju.chain.codes.CodeExchange;
import org.mengkeju.chain.codes.CodeReport;
import org.mengkeju.chain.codes.CodeTable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.progress.ProgressBar;
import org.mengkeju.platform.table.RowFault;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code import}: takes listings, or a whole code table, over from a file. */
@Command(
        name = "import",
        description = "Imports listings or a code table from .xlsx, .csv or .jsonl: all rows or none.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private static final int FAULTS_SHOWN = 200;

    private final Launcher launcher;

    @Mixin
    private final ExchangeArguments arguments = new ExchangeArguments();

    @Option(names = "--skip-bad", description = "leave faulty rows out and import the others; listings only")
    private boolean skipBad;

    @Option(
            names = "--edition",
            paramLabel = "YEAR",
            description = "edition of a code table; without it the one the region's chains use (2017 and 2009)")
    private @Nullable String edition;

    ImportCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(arguments.file())) {
            throw arguments.wrong(arguments.file() + ": is no file that can be read");
        }
        boolean codes = arguments.subject() instanceof Subject.OfCodes;
        if (codes ? skipBad : edition != null) {
            throw arguments.wrong(codes ? "--skip-bad is for listings" : "--edition is for code tables");
        }
        if (edition != null && !edition.matches("[12]\\d{3}")) {
            throw arguments.wrong("--edition is a year");
        }
        try (var house = launcher.open(arguments.options())) {
            return switch (arguments.subject()) {
                case Subject.OfListings(var kind) -> listings(house.context(), kind);
                case Subject.OfCodes(var table) -> codes(house.context(), table);
            };
        }
    }

    private int listings(ApplicationContext house, Kind kind) {
        String name = String.valueOf(arguments.file().getFileName());
        ImportReport report;
        try (var bar = ProgressBar.onStandardError("Importing " + kind.path(), 0)) {
            report = house.getBean(ListingImport.class)
                    .run(kind, arguments.file(), name, skipBad, Viewer.program(), rows -> bar.advance(1));
        }
        tell(report.faults(), report.faultCount(), house);
        System.out.printf("imported %d, faulty rows %d%n", report.imported(), report.skipped());
        var owners = report.owners();
        if (owners.linked() + owners.named() > 0) {
            System.out.printf("owners: %d linked to organisations, %d by name only%n", owners.linked(), owners.named());
        }
        if (owners.named() > 0) {
            System.err.println("no organisation, or more than one, is called: " + String.join(", ", owners.examples())
                    + (owners.named() > owners.examples().size() ? ", …" : ""));
        }
        tell(report.alike());
        return report.refused() ? 1 : 0;
    }

    private void tell(ImportReport.Likenesses alike) {
        for (ImportReport.AlikeRow row : alike.rows()) {
            String other = row.otherLine() > 0 ? "line " + row.otherLine() : row.code();
            System.err.printf(
                    "%s:%d: %d %% like %s, %s%n", arguments.file(), row.line(), row.percent(), other, row.title());
        }
        if (alike.count() > alike.rows().size()) {
            System.err.printf(
                    "… and %,d more alike%n", alike.count() - alike.rows().size());
        }
        if (!alike.compared()) {
            System.err.println("too many listings to compare during an import; mengkeju alike --kind does it");
        }
    }

    private int codes(ApplicationContext house, CodeTable table) {
        String year = edition == null ? table.usualEdition() : edition;
        CodeReport report = house.getBean(CodeExchange.class).take(table, year, arguments.file(), Viewer.program());
        tell(report.faults(), report.faults().size(), house);
        System.out.printf(
                "%s-%s: %d added, %d changed, %d removed, %d as before%n",
                table.standard(), year, report.added(), report.changed(), report.removed(), report.unchanged());
        return report.refused() ? 1 : 0;
    }

    private void tell(List<RowFault> faults, int count, MessageSource messages) {
        List<RowFault> shown = faults.stream().limit(FAULTS_SHOWN).toList();
        for (RowFault fault : shown) {
            String column = fault.column().isEmpty() ? "" : fault.column() + ": ";
            System.err.println(arguments.file() + ":" + fault.line() + ": " + column
                    + fault.reason(messages, Locale.SIMPLIFIED_CHINESE));
        }
        if (count > shown.size()) {
            System.err.printf("… and %,d more%n", count - shown.size());
        }
    }
}
