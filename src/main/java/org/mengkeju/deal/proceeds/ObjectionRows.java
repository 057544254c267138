package org.mengkeju.deal.proceeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections to what is published. */
@Repository
class ObjectionRows {
    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Objection objection) {
        jdbc.sql("""
                        INSERT INTO deal.proceeds_objection
                            (id, agreement, version, plan, raised_on, raised_by, raised_name, text)
                        VALUES (:id, :agreement, :version, :plan, :on, :by, :name, :text)""")
                .param("id", objection.id())
                .param("agreement", objection.agreement().value())
                .param("version", objection.version())
                .param("plan", objection.plan())
                .param("on", objection.raisedOn())
                .param("by", objection.raisedBy())
                .param("name", objection.raisedName())
                .param("text", objection.text())
                .update();
    }

    void answer(UUID id, Objection.Answer answer) {
        jdbc.sql("""
                        UPDATE deal.proceeds_objection
                        SET answered_on = ?, answered_name = ?, answer = ?, upheld = ?
                        WHERE id = ? AND answered_on IS NULL""")
                .params(answer.on(), answer.name(), answer.text(), answer.upheld(), id)
                .update();
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("SELECT * FROM deal.proceeds_objection WHERE id = ?")
                .param(id)
                .query(ObjectionRows::read)
                .optional();
    }

    /** All of an agreement, oldest first. */
    List<Objection> of(AgreementId agreement) {
        return jdbc.sql("SELECT * FROM deal.proceeds_objection WHERE agreement = ? ORDER BY id")
                .param(agreement.value())
                .query(ObjectionRows::read)
                .list();
    }

    private static Objection read(ResultSet row, int n) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                new AgreementId(row.getObject("agreement", UUID.class)),
                row.getInt("version"),
                row.getObject("plan", UUID.class),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("raised_by", UUID.class),
                row.getString("raised_name"),
                row.getString("text"),
                answer(row));
    }

    private static Objection.@Nullable Answer answer(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        return on == null
                ? null
                : new Objection.Answer(
                        on, row.getString("answered_name"), row.getString("answer"), row.getBoolean("upheld"));
    }
}
