package org.mengkeju.catalogue.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.exchange.FileFormat;
import org.mengkeju.catalogue.exchange.ListingExport;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: writes published listings into a file. */
@Command(
        name = "export",
        description = "Exports published listings to .xlsx, .csv or .jsonl.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    @Option(names = "--kind", required = true, converter = KindOption.class, description = "kind of listings")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kind kind;

    @Parameters(paramLabel = "FILE", description = "the file; its ending says its format")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ExportCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    /** Writes beside the file and moves it into place, so that nobody finds half of it. */
    @Override
    public Integer call() throws IOException {
        FileFormat format = FileFormat.ofName(String.valueOf(file.getFileName()))
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), file + ": the name ends in .xlsx, .csv or .jsonl"));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var house = launcher.open(options)) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                house.context().getBean(ListingExport.class).write(kind, format, Viewer.program(), out);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return 0;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
