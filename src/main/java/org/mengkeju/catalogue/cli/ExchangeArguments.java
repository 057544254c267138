package org.mengkeju.catalogue.cli;

import java.nio.file.Path;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.table.TableFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What import and export are told alike: what, which file, and where the data is. */
final class ExchangeArguments {
    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    @Option(
            names = "--kind",
            required = true,
            converter = Subject.Converter.class,
            description = "achievement, need, expert, platform, finance, agency or policy; or a whole code table:"
                    + " industries (GB/T 4754) or disciplines (GB/T 13745)")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Subject subject;

    @Parameters(paramLabel = "FILE", description = "the file; its ending says its format")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    LaunchOptions options() {
        return options;
    }

    Subject subject() {
        return subject;
    }

    Path file() {
        return file;
    }

    /** The format the file's name says; wrong use where it says none. */
    TableFormat format() {
        return TableFormat.ofName(String.valueOf(file.getFileName()))
                .orElseThrow(() -> wrong(file + ": the name ends in .xlsx, .csv or .jsonl"));
    }

    ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
