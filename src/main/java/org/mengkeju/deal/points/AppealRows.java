package org.mengkeju.deal.points;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals in the database. */
@Repository
class AppealRows {
    private final JdbcClient jdbc;

    AppealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Appeal appeal) {
        jdbc.sql("""
                        INSERT INTO deal.points_appeal (id, award, against, raised_on, raised_by, raised_name, of_owner, text)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(appeal.id(), appeal.award(), appeal.against().name(), appeal.raisedOn())
                .params(appeal.raisedBy(), appeal.raisedName(), appeal.byBeneficiary(), appeal.text())
                .update();
    }

    void answer(UUID id, LocalDate on, @Nullable UUID by, String name, String answer, boolean upheld) {
        jdbc.sql("""
                        UPDATE deal.points_appeal
                        SET answered_on = :on, answered_by = :by, answered_name = :name, answer = :answer, upheld = :upheld
                        WHERE id = :id AND answered_on IS NULL""")
                .param("on", on)
                .param("by", by)
                .param("name", name)
                .param("answer", answer)
                .param("upheld", upheld)
                .param("id", id)
                .update();
    }

    Optional<Appeal> find(UUID id) {
        return query("WHERE id = ?", id).stream().findFirst();
    }

    /** All of an award, oldest first. */
    List<Appeal> of(UUID award) {
        return query("WHERE award = ? ORDER BY id", award);
    }

    private List<Appeal> query(String where, UUID key) {
        return jdbc.sql("SELECT * FROM deal.points_appeal " + where)
                .param(key)
                .query((row, n) -> new Appeal(
                        row.getObject("id", UUID.class),
                        row.getObject("award", UUID.class),
                        AwardState.valueOf(row.getString("against")),
                        row.getObject("raised_on", LocalDate.class),
                        row.getObject("raised_by", UUID.class),
                        row.getString("raised_name"),
                        row.getBoolean("of_owner"),
                        row.getString("text"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answer"),
                        row.getObject("upheld", Boolean.class)))
                .list();
    }
}
