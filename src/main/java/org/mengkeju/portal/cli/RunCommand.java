package org.mengkeju.portal.cli;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: starts everything and serves until it is told to end. */
@Command(name = "run", description = "Starts everything.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    @Option(names = "--port", defaultValue = "8080", description = "port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String address = "127.0.0.1";

    @Option(names = "--until-ready", description = "ends as soon as everything is ready: checks an installation")
    private boolean untilReady;

    RunCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws InterruptedException {
        var running = launcher.serve(options, address, port);
        double seconds = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
        System.out.printf("Ready in %.1f s: http://localhost:%d%n", seconds, port);
        if (untilReady) {
            running.close();
        } else {
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
