package org.mengkeju.ledger.internal;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the role that may write the books, for as long as something is written. The program's own role may only read them
 * (the rights are given with the migrations). What fails is rolled back, and the role with it.
 */
@Component
public class WritingRights {
    private final JdbcClient jdbc;

    WritingRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T during(Supplier<T> work) {
        jdbc.sql("SET LOCAL ROLE mengkeju_ledger").update();
        T done = work.get();
        jdbc.sql("SET LOCAL ROLE mengkeju_program").update();
        return done;
    }
}
