package org.mengkeju.portal.cli;

import java.nio.file.Path;
import org.mengkeju.platform.launch.LaunchOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What backup and restore are told alike: which file, and where the data is. */
final class BackupArguments {
    @Parameters(paramLabel = "FILE", description = "the backup file")
    private Path file = Path.of("mengkeju.backup");

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    Path file() {
        return file;
    }

    LaunchOptions options() {
        return options;
    }
}
