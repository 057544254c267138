package org.mengkeju.platform.database;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rights the program works with, given anew after every migration. It signs in as the owner of the database, for
 * migrations only; its pool of connections acts as {@value #PROGRAM}, which may read the books and not write them. Writing
 * them takes the role {@value #LEDGER}, which the ledger takes for the length of a posting.
 */
final class DatabaseRights {
    static final String PROGRAM = "mengkeju_program";
    static final String LEDGER = "mengkeju_ledger";

    private static final String BOOKS = "ledger";

    private DatabaseRights() {}

    /**
     * Gives the rights.
     *
     * @param owner signed in as whoever ran the migrations
     * @throws IllegalStateException where that user may not make roles
     */
    static void give(JdbcClient owner, List<String> schemas) {
        makeRole(owner, PROGRAM);
        makeRole(owner, LEDGER);
        for (String schema : schemas) {
            if (!exists(owner, schema)) {
                continue; // a module without a table
            }
            owner.sql("GRANT USAGE ON SCHEMA " + schema + " TO " + PROGRAM + ", " + LEDGER)
                    .update();
            String on = schema.equals(BOOKS) ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
            owner.sql("GRANT " + on + " ON ALL TABLES IN SCHEMA " + schema + " TO " + PROGRAM)
                    .update();
            owner.sql("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA " + schema + " TO " + PROGRAM)
                    .update();
        }
        owner.sql("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA " + BOOKS + " TO " + LEDGER)
                .update();
        owner.sql("GRANT UPDATE (posted, reserved) ON ledger.account TO " + LEDGER)
                .update();
        owner.sql("GRANT UPDATE (paid, state) ON ledger.claim TO " + LEDGER).update();
        owner.sql("GRANT UPDATE (reversed) ON ledger.payment TO " + LEDGER).update();
        owner.sql("GRANT UPDATE (state, payment, note) ON ledger.statement_line TO " + LEDGER)
                .update();
        owner.sql("GRANT DELETE ON ledger.unsealed, ledger.reservation TO " + LEDGER)
                .update();
    }

    private static boolean exists(JdbcClient owner, String schema) {
        return owner.sql("SELECT to_regnamespace(?) IS NOT NULL")
                .param(schema)
                .query(Boolean.class)
                .single();
    }

    private static void makeRole(JdbcClient owner, String role) {
        boolean there = owner.sql("SELECT count(*) > 0 FROM pg_roles WHERE rolname = ? AND pg_has_role(oid, 'MEMBER')")
                .param(role)
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        try {
            // two that begin at once: the second finds it made
            owner.sql("DO $$ BEGIN CREATE ROLE " + role
                            + " NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$")
                    .update();
            owner.sql("GRANT " + role + " TO CURRENT_USER").update();
        } catch (DataAccessException e) {
            throw new IllegalStateException(
                    "the database user may not make the roles it needs; let an administrator run: CREATE ROLE "
                            + PROGRAM + "; CREATE ROLE " + LEDGER + "; GRANT " + PROGRAM + ", " + LEDGER
                            + " TO the user",
                    e);
        }
    }
}
