package org.mengkeju.portal.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.verification.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify}: recomputes what is derived and names what differs. */
@Command(
        name = "verify",
        description = "Checks the data: exit 0 when all is well, 1 and a line for each difference otherwise.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    VerifyCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        boolean well = true;
        try (var house = launcher.open(options)) {
            var truths =
                    house.context().getBeanProvider(Truth.class).orderedStream().toList();
            for (Truth truth : truths) {
                List<String> differences = truth.differences();
                differences.forEach(difference -> System.out.println(truth.name() + ": " + difference));
                well = well && differences.isEmpty();
            }
            System.out.printf("%d truths checked%n", truths.size());
        }
        return well ? 0 : 1;
    }
}
