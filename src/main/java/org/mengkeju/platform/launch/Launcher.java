package org.mengkeju.platform.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.database.PostgresServer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the house from the ground up: data folder, database, then the application.
 *
 * @param application the class with the main method, from which the application's parts are found
 */
public record Launcher(Class<?> application) {

    /** The house, open. Closing ends the application first and the database after it. */
    public static final class Running implements AutoCloseable {
        private final DataFolder data;
        private @Nullable PostgresServer server;
        private @Nullable ConfigurableApplicationContext context;

        private Running(DataFolder data) {
            this.data = data;
        }

        public ConfigurableApplicationContext context() {
            if (context == null) {
                throw new IllegalStateException("the application has not started");
            }
            return context;
        }

        @Override
        public synchronized void close() {
            if (context != null) {
                context.close();
                context = null;
            }
            if (server != null) {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                server = null;
            }
            data.close();
        }
    }

    /** Serves pages on this port of the loopback interface, or of {@code --address} where the operator sets one. */
    public Running serve(LaunchOptions options, String address, int port) {
        return open(options, WebApplicationType.SERVLET, Map.of("server.address", address, "server.port", port));
    }

    /** Opens everything but the web server, for a command that works on the data and ends. */
    public Running open(LaunchOptions options) {
        return open(options, WebApplicationType.NONE, Map.of());
    }

    private Running open(LaunchOptions options, WebApplicationType web, Map<String, Object> more) {
        var running = new Running(DataFolder.open(options.data()));
        // Registered before anything starts: an exit half-way must not leave a database server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "close-the-house"));
        try {
            Map<String, Object> settings = new LinkedHashMap<>(more);
            settings.put("mengkeju.data", running.data.root().toString());
            settings.put("mengkeju.region", options.region().toString());
            settings.put("mengkeju.demo", !options.empty());
            putIfSet(settings, "mengkeju.search.url", options.searchUrl());
            settings.putAll(database(options, running));
            running.context = new SpringApplicationBuilder(application)
                    .web(web)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .initializers(context -> context.getBeanFactory().registerSingleton("dataFolder", running.data))
                    .properties(settings)
                    .run();
            return running;
        } catch (IOException e) {
            running.close();
            throw new UncheckedIOException("the database did not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static Map<String, Object> database(LaunchOptions options, Running running) throws IOException {
        String url = options.databaseUrl();
        if (url != null) {
            return external(url);
        }
        var server = PostgresServer.start(running.data);
        running.server = server;
        return Map.of(
                "mengkeju.database.embedded", true,
                "spring.datasource.url", server.url(),
                "spring.datasource.username", server.user(),
                "spring.datasource.password", server.password());
    }

    private static Map<String, Object> external(String url) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", url);
        putIfSet(settings, "spring.datasource.username", System.getenv("PGUSER"));
        putIfSet(settings, "spring.datasource.password", System.getenv("PGPASSWORD"));
        return settings;
    }

    private static void putIfSet(Map<String, Object> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
