package org.mengkeju.platform.database;

import java.util.List;
import org.mengkeju.platform.start.StartStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to serve when the embedded database could lose what it has acknowledged. */
@Component
@ConditionalOnProperty("mengkeju.database.embedded")
final class DurabilityCheck extends StartStep {
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private final JdbcClient jdbc;

    DurabilityCheck(JdbcClient jdbc) {
        super(Integer.MIN_VALUE);
        this.jdbc = jdbc;
    }

    @Override
    protected void run() {
        for (String setting : MUST_BE_ON) {
            String value = jdbc.sql("SELECT current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (!"on".equals(value)) {
                throw new IllegalStateException("the database runs with " + setting + " = " + value);
            }
        }
    }
}
