package org.mengkeju.loop;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.mengkeju.Mengkeju;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;

/** The whole program, walking one way through the loop after the other and saying how far it is, until somebody kills it. */
final class ClosedLoopUntilKilled {
    static final Path REGION = Path.of("regions/inner-mongolia");
    static final String UP = "up";
    static final String WALKED = "walked ";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ClosedLoopUntilKilled() {}

    /**
     * Goes on where the last one was killed.
     *
     * @param arguments data folder, and the number of the way that was not finished
     */
    public static void main(String[] arguments) {
        var options = LaunchOptions.of(Path.of(arguments[0]), REGION, true);
        var house = new Launcher(Mengkeju.class).open(options).context();
        System.out.println(UP);
        for (int way = Integer.parseInt(arguments[1]); ; way++) {
            walk(new ClosedLoop(house, "way-" + way));
            System.out.println(WALKED + way);
        }
    }

    static void walk(ClosedLoop loop) {
        for (ClosedLoop.Step step : loop.steps()) {
            if (!step.done().getAsBoolean()) {
                step.act().run();
                Awaitility.await(step.name()).atMost(PATIENCE).until(step.done()::getAsBoolean);
            }
        }
    }
}
