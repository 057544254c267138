package org.mengkeju.catalogue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.exchange.ImportReport;
import org.mengkeju.catalogue.exchange.ListingImport;
import org.mengkeju.catalogue.exchange.RowFault;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.progress.ProgressBar;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: takes listings over from a file. */
@Command(
        name = "import",
        description = "Imports listings from .xlsx, .csv or .jsonl: all rows or none.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    @Option(names = "--kind", required = true, converter = KindOption.class, description = "kind of listings")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kind kind;

    @Option(names = "--skip-bad", description = "leave faulty rows out and import the others")
    private boolean skipBad;

    @Parameters(paramLabel = "FILE", description = "the file; its ending says its format")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ImportCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), file + ": is no file that can be read");
        }
        try (var house = launcher.open(options);
                var bar = ProgressBar.onStandardError("Importing " + kind.path(), 0)) {
            var imports = house.context().getBean(ListingImport.class);
            ImportReport report = imports.run(
                    kind, file, String.valueOf(file.getFileName()), skipBad, Viewer.program(), rows -> bar.advance(1));
            tell(report, house.context());
            return report.refused() ? 1 : 0;
        }
    }

    private void tell(ImportReport report, MessageSource messages) {
        for (RowFault fault : report.faults()) {
            String reason =
                    messages.getMessage(fault.message(), fault.arguments().toArray(), Locale.SIMPLIFIED_CHINESE);
            String column = fault.column().isEmpty() ? "" : fault.column() + ": ";
            System.err.println(file + ":" + fault.line() + ": " + column + reason);
        }
        if (report.faultCount() > report.faults().size()) {
            System.err.printf(
                    "… and %,d more%n", report.faultCount() - report.faults().size());
        }
        System.out.printf("imported %d, faulty rows %d%n", report.imported(), report.skipped());
    }
}
