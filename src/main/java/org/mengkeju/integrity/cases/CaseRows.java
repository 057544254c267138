package org.mengkeju.integrity.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Cases with their steps in the database. */
@Repository
class CaseRows {
    private static final int MOST = 500;
    private static final String SELECT = "SELECT * FROM integrity.inquiry ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(IntegrityCase one) {
        jdbc.sql("""
                        INSERT INTO integrity.inquiry (id, number, state, name, reporter, edition, report, proceedings,
                            received_on, due_on, demo)
                        VALUES (:id, :number, :state, :name, :reporter, :edition, :report::jsonb, :proceedings::jsonb,
                            :received, :due, :demo)""")
                .param("id", one.id().value())
                .param("number", one.number())
                .param("state", one.state().name())
                .param("name", one.name())
                .param("reporter", one.report().reporter())
                .param("edition", one.edition())
                .param("report", json.writeValueAsString(one.report()))
                .param("proceedings", json.writeValueAsString(one.proceedings()))
                .param("received", one.receivedOn())
                .param("due", one.dueOn())
                .param("demo", one.demo())
                .update();
    }

    /** Writes everything that may change and counts the version on. */
    void update(IntegrityCase one) {
        Subject accused = one.accused();
        jdbc.sql("""
                        UPDATE integrity.inquiry SET state = :state, person = :person, organisation = :organisation,
                            name = :name, proceedings = :proceedings::jsonb, due_on = :due, entry = :entry,
                            version = version + 1
                        WHERE id = :id""")
                .param("state", one.state().name())
                .param("person", accused instanceof Subject.OfPerson ? accused.key() : null)
                .param("organisation", accused instanceof Subject.OfOrganisation ? accused.key() : null)
                .param("name", one.name())
                .param("proceedings", json.writeValueAsString(one.proceedings()))
                .param("due", one.dueOn())
                .param("entry", one.entry())
                .param("id", one.id().value())
                .update();
    }

    Optional<IntegrityCase> find(CaseId id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** The case, held until the transaction ends. */
    Optional<IntegrityCase> lock(CaseId id) {
        return jdbc.sql(SELECT + "WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Those in these states; the ones due first come first. */
    List<IntegrityCase> inStates(Collection<CaseState> states) {
        return jdbc.sql(SELECT + "WHERE state IN (:states) ORDER BY due_on NULLS LAST, received_on, id LIMIT " + MOST)
                .param("states", states.stream().map(Enum::name).toList())
                .query(this::read)
                .list();
    }

    /** Those somebody reported; newest first. */
    List<IntegrityCase> reportedBy(UUID reporter) {
        return jdbc.sql(SELECT + "WHERE reporter = ? ORDER BY id DESC LIMIT " + MOST)
                .param(reporter)
                .query(this::read)
                .list();
    }

    /** Those about a person or an organisation; newest first. */
    List<IntegrityCase> about(UUID person, @Nullable OrganisationId organisation) {
        return jdbc.sql(SELECT + """
                        WHERE person = :person OR organisation = :organisation ORDER BY id DESC LIMIT\s""" + MOST)
                .param("person", person)
                .param("organisation", organisation == null ? null : organisation.value())
                .query(this::read)
                .list();
    }

    void append(CaseId id, CaseStep step, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO integrity.inquiry_step (id, inquiry, move, state, person, name, text, at)
                        VALUES (:id, :inquiry, :move, :state, :person, :name, :text, :at)""")
                .param("id", Identifier.next())
                .param("inquiry", id.value())
                .param("move", step.move().name())
                .param("state", step.state().name())
                .param("person", person)
                .param("name", step.name())
                .param("text", step.text())
                .param("at", Timestamp.from(step.at()))
                .update();
    }

    /** Oldest first. */
    List<CaseStep> steps(CaseId id) {
        return jdbc.sql("SELECT * FROM integrity.inquiry_step WHERE inquiry = ? ORDER BY sequence")
                .param(id.value())
                .query((row, n) -> new CaseStep(
                        CaseMove.valueOf(row.getString("move")),
                        CaseState.valueOf(row.getString("state")),
                        row.getString("name"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private IntegrityCase read(ResultSet row, int n) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        UUID organisation = row.getObject("organisation", UUID.class);
        Subject unit = organisation == null ? null : Subject.of(new OrganisationId(organisation));
        return new IntegrityCase(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                CaseState.valueOf(row.getString("state")),
                person == null ? unit : Subject.of(person),
                row.getString("name"),
                json.readValue(row.getString("report"), Report.class),
                json.readValue(row.getString("proceedings"), Proceedings.class),
                row.getString("edition"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("entry", UUID.class),
                row.getInt("version"),
                row.getBoolean("demo"));
    }
}
