package org.mengkeju.portal.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A database the operator runs: address by {@code --db-url}, user and password in it or in the environment. */
final class ExternalDatabase {
    private ExternalDatabase() {}

    static Connection connect(String url) throws SQLException {
        var properties = new Properties();
        set(properties, "user", user());
        set(properties, "password", password());
        return DriverManager.getConnection(url, properties);
    }

    static String user() {
        return System.getenv().getOrDefault("PGUSER", "");
    }

    static String password() {
        return System.getenv().getOrDefault("PGPASSWORD", "");
    }

    private static void set(Properties properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.setProperty(name, value);
        }
    }
}
