package org.mengkeju.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.mengkeju.platform.crypto.Sm3;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Runs the migrations room by room, from the ground floor up: one folder, one database schema and one history table a
 * module; {@code __root} holds what the libraries under the house need. Where this database has already taken over
 * exactly these scripts, nothing is asked of Flyway: going through eight histories takes half a second of every start.
 */
@Component
public final class ModuleMigrations implements FlywayMigrationStrategy {
    private static final String ROOT = "__root";
    private static final String NOTHING_YET = "0";
    private static final String ROOT_SCHEMA = "public";

    private static final List<String> MODULES = List.of(
            "platform",
            "network",
            "integrity",
            "chain",
            "catalogue",
            "matching",
            "ledger",
            "deal",
            "selection",
            "registration",
            "project",
            "subsidy",
            "indicator");

    @Override
    public void migrate(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        var jdbc = JdbcClient.create(configuration.getDataSource());
        String scripts = digestOfScripts();
        if (scripts.equals(takenOver(jdbc))) {
            return;
        }
        migrate(Flyway.configure().configuration(configuration), ROOT, ROOT_SCHEMA, "latest");
        MODULES.forEach(module -> migrate(Flyway.configure().configuration(configuration), module, module, "latest"));
        DatabaseRights.give(jdbc, schemas());
        // written last: a start that ends half-way goes through the histories again
        jdbc.sql("""
                        INSERT INTO platform.migrated (only_row, scripts) VALUES (true, ?)
                        ON CONFLICT (only_row) DO UPDATE SET scripts = excluded.scripts""").param(scripts).update();
    }

    private static List<String> schemas() {
        return Stream.concat(Stream.of(ROOT_SCHEMA), MODULES.stream()).toList();
    }

    /** The digest of the scripts this database took over last, "" where it is new or older than the note of it. */
    private static String takenOver(JdbcClient jdbc) {
        boolean noted = jdbc.sql("SELECT to_regclass('platform.migrated') IS NOT NULL")
                .query(Boolean.class)
                .single();
        return noted
                ? jdbc.sql("SELECT scripts FROM platform.migrated")
                        .query(String.class)
                        .optional()
                        .orElse("")
                : "";
    }

    /** Over paths and contents of all scripts. */
    private static String digestOfScripts() {
        var digest = new Sm3();
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            for (Resource script : Stream.of(scripts)
                    .sorted(Comparator.comparing(ModuleMigrations::address))
                    .toList()) {
                String address = address(script);
                digest.update(address.substring(address.lastIndexOf("db/migration/")))
                        .update(script.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.hex();
    }

    private static String address(Resource script) {
        try {
            return script.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Brings an empty database to where a backup was taken.
     *
     * @param versions newest migration of each schema
     */
    public static void migrateTo(Map<String, String> versions, String url, String user, String password) {
        versions.forEach((schema, version) -> {
            if (version.equals(NOTHING_YET)) {
                return;
            }
            String folder = schema.equals(ROOT_SCHEMA) ? ROOT : schema;
            migrate(Flyway.configure().dataSource(url, user, password), folder, schema, version);
        });
        if (versions.keySet().containsAll(schemas())) {
            DatabaseRights.give(JdbcClient.create(new DriverManagerDataSource(url, user, password)), schemas());
        }
    }

    private static void migrate(FluentConfiguration flyway, String folder, String schema, String target) {
        flyway.target(target)
                .locations("classpath:db/migration/" + folder)
                .failOnMissingLocations(false)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .baselineOnMigrate(true)
                .baselineVersion(NOTHING_YET)
                .load()
                .migrate();
    }
}
