package org.mengkeju.catalogue.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.mengkeju.catalogue.exchange.ListingExport;
import org.mengkeju.chain.codes.CodeExchange;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code export}: writes published listings, or a whole code table, into a file. */
@Command(
        name = "export",
        description = "Exports published listings or a code table to .xlsx, .csv or .jsonl.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Mixin
    private final ExchangeArguments arguments = new ExchangeArguments();

    ExportCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    /** Writes beside the file and moves it into place, so that nobody finds half of it. */
    @Override
    public Integer call() throws IOException {
        TableFormat format = arguments.format();
        Path file = arguments.file();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var house = launcher.open(arguments.options())) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                write(house.context(), format, out);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return 0;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void write(ApplicationContext house, TableFormat format, OutputStream out) throws IOException {
        switch (arguments.subject()) {
            case Subject.OfListings(var kind) ->
                house.getBean(ListingExport.class).write(kind, format, Viewer.program(), out);
            case Subject.OfCodes(var table) -> house.getBean(CodeExchange.class).write(table, format, out);
        }
    }
}
