package org.mengkeju.matching.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.notification.Reader;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How alerts are kept: one for each question and listing. */
@Repository
class AlertRows {
    private static final String MINE = " (person = :person OR organisation = :organisation) ";
    private static final String OF = " (:question::uuid IS NULL OR need = :question OR search = :question) ";

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing else is told to this receiver until the transaction ends. */
    void lock(Receiver receiver) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("alert/" + receiver.id())
                .query(row -> {});
    }

    /** Writes an alert; empty when the listing was told of for this question before. */
    Optional<UUID> insert(Receiver receiver, String question, UUID listing, @Nullable Integer confidence, Instant at) {
        UUID id = Identifier.next();
        int written = jdbc.sql("""
                        INSERT INTO matching.alert
                            (id, need, search, listing, person, organisation, confidence, bundled, found_at)
                        VALUES (:id, :need, :search, :listing, :person, :organisation, :confidence, false, :at)
                        ON CONFLICT DO NOTHING""")
                .param("id", id)
                .param("need", Questions.isNeed(question) ? Questions.id(question) : null)
                .param("search", Questions.isNeed(question) ? null : Questions.id(question))
                .param("listing", listing)
                .param("person", receiver instanceof Receiver.Person one ? one.id() : null)
                .param("organisation", receiver instanceof Receiver.Organisation one ? one.id() : null)
                .param("confidence", confidence)
                .param("at", Timestamp.from(at))
                .update();
        return written == 0 ? Optional.empty() : Optional.of(id);
    }

    /** How many a receiver was told one by one, or in a bundle, from that time on. */
    int count(Receiver receiver, boolean bundled, Instant from) {
        return jdbc.sql("""
                        SELECT count(*) FROM matching.alert
                        WHERE (person = :receiver OR organisation = :receiver)
                          AND bundled = :bundled AND found_at >= :from""")
                .param("receiver", receiver.id())
                .param("bundled", bundled)
                .param("from", Timestamp.from(from))
                .query(Integer.class)
                .single();
    }

    void bundle(UUID alert) {
        jdbc.sql("UPDATE matching.alert SET bundled = true WHERE id = ?")
                .param(alert)
                .update();
    }

    /**
     * The reader's own, newest first.
     *
     * @param question a need or saved search, or null for all
     */
    List<Alert> list(Reader reader, @Nullable UUID question, int page, int size) {
        return mine(
                        reader,
                        "SELECT * FROM matching.alert WHERE" + MINE + "AND" + OF
                                + "ORDER BY found_at DESC, id DESC LIMIT :size OFFSET :offset")
                .param("question", question)
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query(AlertRows::read)
                .list();
    }

    int count(Reader reader, @Nullable UUID question) {
        return mine(reader, "SELECT count(*) FROM matching.alert WHERE" + MINE + "AND" + OF)
                .param("question", question)
                .query(Integer.class)
                .single();
    }

    Optional<Alert> find(Reader reader, UUID id) {
        return mine(reader, "SELECT * FROM matching.alert WHERE id = :id AND" + MINE)
                .param("id", id)
                .query(AlertRows::read)
                .optional();
    }

    Map<UUID, Instant> lastTold(Instant from) {
        Map<UUID, Instant> last = new HashMap<>();
        jdbc.sql("SELECT listing, max(found_at) AS at FROM matching.alert WHERE found_at >= ? GROUP BY listing")
                .param(Timestamp.from(from))
                .query(row -> {
                    last.put(
                            row.getObject("listing", UUID.class),
                            row.getTimestamp("at").toInstant());
                });
        return last;
    }

    void follow(UUID from, UUID into) {
        jdbc.sql("UPDATE matching.alert SET organisation = ? WHERE organisation = ?")
                .params(into, from)
                .update();
    }

    private JdbcClient.StatementSpec mine(Reader reader, String sql) {
        return jdbc.sql(sql).param("person", reader.person()).param("organisation", reader.organisation());
    }

    private static Alert read(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getObject("need", UUID.class),
                row.getObject("search", UUID.class),
                row.getObject("listing", UUID.class),
                row.getObject("confidence", Integer.class),
                row.getTimestamp("found_at").toInstant());
    }
}
