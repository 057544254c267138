package org.mengkeju.platform.database;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to serve when the embedded database could lose what it has acknowledged. */
@Component
@ConditionalOnProperty("mengkeju.database.embedded")
final class DurabilityCheck implements SmartLifecycle {
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private final JdbcClient jdbc;
    private boolean running;

    DurabilityCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        for (String setting : MUST_BE_ON) {
            String value = jdbc.sql("SELECT current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (!"on".equals(value)) {
                throw new IllegalStateException("the database runs with " + setting + " = " + value);
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
