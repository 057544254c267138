package org.mengkeju.integrity.ethics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Activities under ethics review, with their steps, in the database. */
@Repository
class EthicsRows {
    private static final int MOST = 500;
    private static final String SELECT = "SELECT a.* FROM integrity.ethics_activity a ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EthicsRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(EthicsActivity one) {
        jdbc.sql("""
                        INSERT INTO integrity.ethics_activity (id, number, organisation, title, leader, leader_name, state,
                            edition, form, review, entered_on, demo)
                        VALUES (:id, :number, :organisation, :title, :leader, :name, :state, :edition, :form::jsonb,
                            :review::jsonb, :entered, :demo)""")
                .param("id", one.id())
                .param("number", one.number())
                .param("organisation", one.organisation().value())
                .param("title", one.title())
                .param("leader", one.leader())
                .param("name", one.leaderName())
                .param("state", one.state().name())
                .param("edition", one.edition())
                .param("form", json.writeValueAsString(one.form()))
                .param("review", json.writeValueAsString(one.review()))
                .param("entered", one.enteredOn())
                .param("demo", one.demo())
                .update();
    }

    /** Writes everything that may change and counts the version on. */
    void update(EthicsActivity one) {
        Instant due = one.dueAt();
        jdbc.sql("""
                        UPDATE integrity.ethics_activity SET state = :state, committee = :committee,
                            review = :review::jsonb, due_at = :due, inquiry = :inquiry, version = version + 1
                        WHERE id = :id""")
                .param("state", one.state().name())
                .param("committee", one.committee())
                .param("review", json.writeValueAsString(one.review()))
                .param("due", due == null ? null : Timestamp.from(due))
                .param("inquiry", one.inquiry())
                .param("id", one.id())
                .update();
    }

    Optional<EthicsActivity> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = ?").param(id).query(this::read).optional();
    }

    /** The activity, held until the transaction ends. */
    Optional<EthicsActivity> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = ? FOR UPDATE")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Those of an organisation, and those its committees review; newest first. */
    List<EthicsActivity> of(OrganisationId organisation) {
        return jdbc.sql(SELECT + """
                        LEFT JOIN integrity.committee c ON c.id = a.committee
                        WHERE a.organisation = :id OR c.organisation = :id ORDER BY a.id DESC LIMIT\s""" + MOST)
                .param("id", organisation.value())
                .query(this::read)
                .list();
    }

    /** Those in these states; the ones due first come first. */
    List<EthicsActivity> inStates(Collection<EthicsState> states) {
        return jdbc.sql(SELECT + "WHERE a.state IN (:states) ORDER BY a.due_at NULLS LAST, a.id LIMIT " + MOST)
                .param("states", states.stream().map(Enum::name).toList())
                .query(this::read)
                .list();
    }

    void append(UUID id, EthicsStep step, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO integrity.ethics_step (id, activity, move, state, person, name, text, at)
                        VALUES (:id, :activity, :move, :state, :person, :name, :text, :at)""")
                .param("id", Identifier.next())
                .param("activity", id)
                .param("move", step.move().name())
                .param("state", step.state().name())
                .param("person", person)
                .param("name", step.name())
                .param("text", step.text())
                .param("at", Timestamp.from(step.at()))
                .update();
    }

    /** Oldest first. */
    List<EthicsStep> steps(UUID id) {
        return jdbc.sql("SELECT * FROM integrity.ethics_step WHERE activity = ? ORDER BY sequence")
                .param(id)
                .query((row, n) -> new EthicsStep(
                        EthicsMove.valueOf(row.getString("move")),
                        EthicsState.valueOf(row.getString("state")),
                        row.getString("name"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private EthicsActivity read(ResultSet row, int n) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new EthicsActivity(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("title"),
                row.getObject("leader", UUID.class),
                row.getString("leader_name"),
                EthicsState.valueOf(row.getString("state")),
                row.getString("edition"),
                row.getObject("committee", UUID.class),
                json.readValue(row.getString("form"), EthicsForm.class),
                json.readValue(row.getString("review"), EthicsReview.class),
                due == null ? null : due.toInstant(),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("inquiry", UUID.class),
                row.getInt("version"),
                row.getBoolean("demo"));
    }
}
