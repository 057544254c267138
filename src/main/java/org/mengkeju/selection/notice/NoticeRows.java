package org.mengkeju.selection.notice;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.notice.Notice.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of notices and objections. */
@Repository
class NoticeRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Notice notice) {
        jdbc.sql("""
                        INSERT INTO selection.notice (call, stage, round, first, last, content)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        notice.call().value(),
                        notice.stage(),
                        notice.round(),
                        Date.valueOf(notice.first()),
                        Date.valueOf(notice.last()),
                        json.writeValueAsString(notice.lines()))
                .update();
    }

    /** Notices of a call, in their order. */
    List<Notice> of(CallId call) {
        return jdbc.sql("SELECT * FROM selection.notice WHERE call = ? ORDER BY first, round")
                .param(call.value())
                .query((row, n) -> new Notice(
                        new CallId(row.getObject("call", UUID.class)),
                        row.getString("stage"),
                        row.getInt("round"),
                        row.getDate("first").toLocalDate(),
                        row.getDate("last").toLocalDate(),
                        Arrays.asList(json.readValue(row.getString("content"), Line[].class))))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Objection one) {
        ApplicationId about = one.application();
        jdbc.sql("""
                        INSERT INTO selection.objection (id, call, stage, application, person, name, contact, text, evidence, state,
                            received_at, answer_by)
                        VALUES (:id, :call, :stage, :application, :person, :name, :contact, :text, :evidence, 'OPEN', :at, :by)""")
                .param("id", one.id())
                .param("call", one.call().value())
                .param("stage", one.stage())
                .param("application", about == null ? null : about.value())
                .param("person", one.person())
                .param("name", one.name())
                .param("contact", one.contact())
                .param("text", one.text())
                .param("evidence", one.evidence())
                .param("at", Timestamp.from(one.receivedAt()))
                .param("by", Date.valueOf(one.answerBy()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void settle(UUID id, Objection.State state, String answer, UUID by, java.time.Instant at) {
        jdbc.sql("""
                        UPDATE selection.objection SET state = ?, answer = ?, answered_by = ?, answered_at = ?
                        WHERE id = ? AND state = 'OPEN'""").params(state.name(), answer, by, Timestamp.from(at), id).update();
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("SELECT * FROM selection.objection WHERE id = ?")
                .param(id)
                .query(NoticeRows::read)
                .optional();
    }

    /** Objections in a call, in the order in which they came. */
    List<Objection> objections(CallId call) {
        return jdbc.sql("SELECT * FROM selection.objection WHERE call = ? ORDER BY received_at, id")
                .param(call.value())
                .query(NoticeRows::read)
                .list();
    }

    private static Objection read(ResultSet row, int number) throws SQLException {
        UUID application = row.getObject("application", UUID.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new Objection(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call", UUID.class)),
                row.getString("stage"),
                application == null ? null : new ApplicationId(application),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("contact"),
                row.getString("text"),
                row.getString("evidence"),
                Objection.State.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getDate("answer_by").toLocalDate(),
                row.getString("answer"),
                row.getObject("answered_by", UUID.class),
                answered == null ? null : answered.toInstant());
    }
}
