package org.mengkeju.selection.recheck;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of requests. */
@Repository
class RecheckRows {
    private final JdbcClient jdbc;

    RecheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a request; false where the application has one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(Recheck one) {
        return jdbc.sql("""
                                INSERT INTO selection.recheck
                                    (id, call, application, ground, text, person, name, state, received_at, answer_by)
                                VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) ON CONFLICT (application) DO NOTHING""")
                        .params(one.id(), one.call().value(), one.application().value())
                        .params(one.ground().name(), one.text(), one.person(), one.name())
                        .params(Timestamp.from(one.receivedAt()), Date.valueOf(one.answerBy()))
                        .update()
                > 0;
    }

    /** Answers; false where it is answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean settle(UUID id, RecheckState state, String answer, UUID by, Instant at) {
        return jdbc.sql("""
                                UPDATE selection.recheck SET state = ?, answer = ?, answered_by = ?, answered_at = ?
                                WHERE id = ? AND state = 'OPEN'""")
                        .params(state.name(), answer, by, Timestamp.from(at), id)
                        .update()
                > 0;
    }

    /** What was found about an application in these stages counts no more; the steps keep it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forgetFindings(ApplicationId application, List<String> stages) {
        jdbc.sql("DELETE FROM selection.finding WHERE application = :application AND stage IN (:stages)")
                .param("application", application.value())
                .param("stages", stages)
                .update();
    }

    Optional<Recheck> find(UUID id) {
        return jdbc.sql("SELECT * FROM selection.recheck WHERE id = ?")
                .param(id)
                .query(RecheckRows::read)
                .optional();
    }

    Optional<Recheck> of(ApplicationId application) {
        return jdbc.sql("SELECT * FROM selection.recheck WHERE application = ?")
                .param(application.value())
                .query(RecheckRows::read)
                .optional();
    }

    List<Recheck> of(CallId call) {
        return jdbc.sql("SELECT * FROM selection.recheck WHERE call = ? ORDER BY received_at, id")
                .param(call.value())
                .query(RecheckRows::read)
                .list();
    }

    private static Recheck read(ResultSet row, int number) throws SQLException {
        return new Recheck(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                RecheckGround.valueOf(row.getString("ground")),
                row.getString("text"),
                row.getObject("person", UUID.class),
                row.getString("name"),
                RecheckState.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getDate("answer_by").toLocalDate(),
                row.getString("answer"));
    }
}
