package org.mengkeju.platform.database;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Runs the migrations room by room, from the ground floor up: one folder, one database schema and one history table a
 * module; {@code __root} holds what the libraries under the house need.
 */
@Component
public final class ModuleMigrations implements FlywayMigrationStrategy {
    private static final String ROOT = "__root";
    private static final String NOTHING_YET = "0";
    private static final String ROOT_SCHEMA = "public";

    private static final List<String> MODULES =
            List.of("platform", "network", "chain", "catalogue", "matching", "deal", "indicator");

    @Override
    public void migrate(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        migrate(Flyway.configure().configuration(configuration), ROOT, ROOT_SCHEMA, "latest");
        MODULES.forEach(module -> migrate(Flyway.configure().configuration(configuration), module, module, "latest"));
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
