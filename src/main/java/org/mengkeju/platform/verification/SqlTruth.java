package org.mengkeju.platform.verification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A truth that one query decides.
 *
 * @param name its name
 * @param jdbc the database
 * @param query gives one text for every difference
 */
public record SqlTruth(String name, JdbcClient jdbc, String query) implements Truth {
    @Override
    public List<String> differences() {
        return jdbc.sql(query + " LIMIT " + NAMED_MAX).query(String.class).list();
    }
}
