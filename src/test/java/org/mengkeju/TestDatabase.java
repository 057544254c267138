package org.mengkeju;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.database.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for all tests of a run, one database and one data folder for every application that is started. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable PostgresServer server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PostgresServer running = server();
        String name = "house_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(running.url(), running.user(), running.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var data = DataFolder.open(freshFolder());
        context.getBeanFactory().registerSingleton("dataFolder", data);
        TestPropertyValues.of(
                        "spring.datasource.url=" + running.url().replace("/postgres?", "/" + name + "?"),
                        "spring.datasource.username=" + running.user(),
                        "spring.datasource.password=" + running.password(),
                        "mengkeju.data=" + data.root(),
                        "mengkeju.region=regions/inner-mongolia",
                        // a house that rests between two test classes holds no connection of the one server
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.idle-timeout=10000")
                .applyTo(context);
        if (context.getEnvironment().getProperty("mengkeju.demo") == null) {
            TestPropertyValues.of("mengkeju.demo=false").applyTo(context);
        }
    }

    /** The server shared by all tests of this run; ends with it. */
    public static synchronized PostgresServer server() {
        if (server == null) {
            try {
                var started = PostgresServer.start(DataFolder.open(freshFolder()));
                // after every application of the run has closed
                SpringApplication.getShutdownHandlers().add(() -> close(started));
                server = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    private static void close(PostgresServer started) {
        try {
            started.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty folder below {@code target}. */
    public static Path freshFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target/test-data"));
            return Files.createTempDirectory(parent, "house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
