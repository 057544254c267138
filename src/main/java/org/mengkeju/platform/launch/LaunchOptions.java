package org.mengkeju.platform.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the program finds its data and its region; shared by every command that opens the house. */
public final class LaunchOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "data folder (default: ${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Option(
            names = "--region",
            paramLabel = "DIR",
            defaultValue = "regions/inner-mongolia",
            description = "region folder (default: ${DEFAULT-VALUE})")
    Path region = Path.of("regions/inner-mongolia");

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "JDBC URL of a PostgreSQL 15 or newer, instead of the one in the data folder; user and"
                    + " password in the URL or in PGUSER and PGPASSWORD")
    @Nullable
    String databaseUrl;

    @Option(
            names = "--search-url",
            paramLabel = "URL",
            description = "addresses of the nodes of an OpenSearch 3 cluster that keeps the search index, comma between"
                    + " them, instead of the one in the data folder; user and password in the first")
    @Nullable
    String searchUrl;

    @Option(names = "--empty", description = "do not load the region's demonstration set")
    boolean empty;

    /** Options for tests and tools that do not come from a command line. */
    public static LaunchOptions of(Path data, Path region, boolean empty) {
        var options = new LaunchOptions();
        options.data = data;
        options.region = region;
        options.empty = empty;
        return options;
    }

    public Path data() {
        return data;
    }

    public Path region() {
        return region;
    }

    public boolean empty() {
        return empty;
    }

    public @Nullable String searchUrl() {
        return searchUrl;
    }

    public @Nullable String databaseUrl() {
        return databaseUrl;
    }
}
