package org.mengkeju.matching.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.feedback.FeedbackFolder;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code feedback}: writes what people said of matches as a judged collection, for {@code train} and {@code eval}. */
@Command(
        name = "feedback",
        mixinStandardHelpOptions = true,
        description = "Writes what people said of matches as a judged collection, for train --feedback.")
public final class FeedbackCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the three files.")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    FeedbackCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException {
        try (var house = launcher.open(options)) {
            FeedbackFolder.Written written =
                    house.context().getBean(FeedbackFolder.class).write(out);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%d texts, %d needs, %d grades, %d left out: %s%n",
                            written.texts(),
                            written.needs(),
                            written.grades(),
                            written.leftOut(),
                            out);
        }
        return 0;
    }
}
