package org.mengkeju.platform.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Runs the migrations room by room, from the ground floor up: one folder, one database schema and one history table a
 * module; {@code __root} holds what the libraries under the house need.
 */
@Component
final class ModuleMigrations implements FlywayMigrationStrategy {
    private static final List<String> MODULES =
            List.of("platform", "network", "chain", "catalogue", "matching", "deal", "indicator");

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, "__root", "public");
        MODULES.forEach(module -> migrate(flyway, module, module));
    }

    private static void migrate(Flyway flyway, String folder, String schema) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + folder)
                .failOnMissingLocations(false)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
