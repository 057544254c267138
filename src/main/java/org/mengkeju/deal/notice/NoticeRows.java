package org.mengkeju.deal.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.notice.Notice.PriceObjection;
import org.mengkeju.network.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices of prices and objections to them. */
@Repository
class NoticeRows {
    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Notice notice, Viewer by, Instant at) {
        jdbc.sql("""
                        INSERT INTO deal.price_notice (id, deal, terms, published_on, days, flagged, person, name, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(notice.id(), notice.deal().value(), notice.terms(), notice.publishedOn(), notice.days())
                .param(notice.flagged())
                .param(by.person())
                .params(by.name(), Timestamp.from(at))
                .update();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("SELECT * FROM deal.price_notice WHERE id = ?")
                .param(id)
                .query(this::notice)
                .optional();
    }

    /** All notices of a deal, newest first. */
    List<Notice> of(DealId deal) {
        return jdbc.sql("SELECT * FROM deal.price_notice WHERE deal = ? ORDER BY at DESC")
                .param(deal.value())
                .query(this::notice)
                .list();
    }

    /** Notices that run, oldest first. */
    List<Notice> open(int limit) {
        return jdbc.sql("""
                        SELECT * FROM deal.price_notice WHERE NOT void AND ended_on IS NULL ORDER BY at LIMIT ?""").param(limit).query(this::notice).list();
    }

    void end(UUID id, LocalDate on) {
        jdbc.sql("UPDATE deal.price_notice SET ended_on = ? WHERE id = ?")
                .params(on, id)
                .update();
    }

    void makeVoid(UUID id) {
        jdbc.sql("UPDATE deal.price_notice SET void = true WHERE id = ?")
                .param(id)
                .update();
    }

    void insert(UUID notice, PriceObjection objection, Viewer by, Instant at) {
        jdbc.sql("""
                        INSERT INTO deal.price_objection (id, notice, person, name, text, raised_on, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(objection.id(), notice)
                .param(by.person())
                .params(objection.name(), objection.text(), objection.raisedOn(), Timestamp.from(at))
                .update();
    }

    boolean answer(UUID objection, String answer, String by, LocalDate on) {
        return jdbc.sql("""
                                UPDATE deal.price_objection SET answer = ?, answered_by = ?, answered_on = ?
                                WHERE id = ? AND answer IS NULL""").params(answer, by, on, objection).update() == 1;
    }

    private Notice notice(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Notice(
                id,
                new DealId(row.getObject("deal", UUID.class)),
                row.getInt("terms"),
                row.getObject("published_on", LocalDate.class),
                row.getInt("days"),
                row.getBoolean("flagged"),
                row.getBoolean("void"),
                row.getObject("ended_on", LocalDate.class),
                objections(id));
    }

    private List<PriceObjection> objections(UUID notice) {
        return jdbc.sql("SELECT * FROM deal.price_objection WHERE notice = ? ORDER BY at")
                .param(notice)
                .query((row, n) -> new PriceObjection(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("text"),
                        row.getObject("raised_on", LocalDate.class),
                        row.getString("answer"),
                        row.getString("answered_by"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }
}
