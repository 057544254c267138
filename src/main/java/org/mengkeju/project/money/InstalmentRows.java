package org.mengkeju.project.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.platform.Money;
import org.mengkeju.project.ProjectId;
import org.mengkeju.selection.TaskContract.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instalments in the database. */
@Repository
class InstalmentRows {
    private final JdbcClient jdbc;

    InstalmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProjectId project, Instalment one) {
        jdbc.sql("""
                        INSERT INTO project.instalment
                            (id, project, ordinal, milestone, source, budget, amount, reservation)
                        VALUES (:id, :project, :ordinal, :milestone, :source, :budget, :amount, :reservation)""")
                .param("id", one.id())
                .param("project", project.value())
                .param("ordinal", one.ordinal())
                .param("milestone", one.milestone())
                .param("source", one.source().name())
                .param("budget", one.budget().value())
                .param("amount", one.amount().fen())
                .param("reservation", one.reservation().value())
                .update();
    }

    void paid(UUID id, TransferId payment, LocalDate on) {
        jdbc.sql("UPDATE project.instalment SET payment = ?, paid_on = ? WHERE id = ?")
                .params(payment.value(), on, id)
                .update();
    }

    void released(UUID id) {
        jdbc.sql("UPDATE project.instalment SET released = true WHERE id = ?")
                .param(id)
                .update();
    }

    void recovered(UUID id, TransferId recovery) {
        jdbc.sql("UPDATE project.instalment SET recovery = ? WHERE id = ?")
                .params(recovery.value(), id)
                .update();
    }

    List<Instalment> of(ProjectId project) {
        return jdbc.sql("SELECT * FROM project.instalment WHERE project = ? ORDER BY ordinal, source")
                .param(project.value())
                .query(InstalmentRows::read)
                .list();
    }

    private static Instalment read(ResultSet row, int n) throws SQLException {
        return new Instalment(
                row.getObject("id", UUID.class),
                row.getInt("ordinal"),
                row.getObject("milestone", Integer.class),
                Source.valueOf(row.getString("source")),
                new BudgetId(row.getObject("budget", UUID.class)),
                Money.ofFen(row.getLong("amount")),
                new TransferId(row.getObject("reservation", UUID.class)),
                transfer(row, "payment"),
                row.getObject("paid_on", LocalDate.class),
                transfer(row, "recovery"),
                row.getBoolean("released"));
    }

    private static @Nullable TransferId transfer(ResultSet row, String column) throws SQLException {
        UUID key = row.getObject(column, UUID.class);
        return key == null ? null : new TransferId(key);
    }
}
