package org.mengkeju.project.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.mengkeju.project.ProjectId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.TaskContract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Projects, their parties and their log in the database. */
@Repository
public class ProjectRows {
    private static final int MOST = 500;
    private static final String SELECT = "SELECT p.* FROM project.project p ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number, for example {@code XM-2026-0007}. */
    String number(int year) {
        int last = jdbc.sql("""
                        INSERT INTO project.series AS s (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = s.last + 1 RETURNING last""").param(year).query(Integer.class).single();
        return "XM-%d-%04d".formatted(year, last);
    }

    /** Writes a new one; false where the contract has its project already. */
    boolean insert(Project one) {
        int written = jdbc.sql("""
                        INSERT INTO project.project
                            (id, number, contract_id, call, race, contract, rules, state, course, due_on, opened_at, demo)
                        VALUES (:id, :number, :key, :call, :race, :contract::jsonb, :rules, :state, :course::jsonb, :due,
                            :at, :demo)
                        ON CONFLICT (contract_id) DO NOTHING""")
                .param("id", one.id().value())
                .param("number", one.number())
                .param("key", one.contract().id())
                .param("call", one.contract().call().value())
                .param("race", one.contract().race())
                .param("contract", json.writeValueAsString(one.contract()))
                .param("rules", one.rules())
                .param("state", one.state().name())
                .param("course", json.writeValueAsString(one.course()))
                .param("due", one.dueOn())
                .param("at", Timestamp.from(one.openedAt()))
                .param("demo", one.demo())
                .update();
        if (written == 1) {
            one.parties().forEach(party -> insert(one.id(), party));
        }
        return written == 1;
    }

    private void insert(ProjectId id, Party party) {
        jdbc.sql("""
                        INSERT INTO project.party (project, part, organisation, name) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(id.value(), party.part().name(), party.organisation().value(), party.name())
                .update();
    }

    boolean exists(UUID contract) {
        return jdbc.sql("SELECT count(*) FROM project.project WHERE contract_id = ?")
                        .param(contract)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void update(Project one) {
        jdbc.sql("""
                        UPDATE project.project SET state = :state, course = :course::jsonb, due_on = :due,
                            version = version + 1
                        WHERE id = :id""")
                .param("state", one.state().name())
                .param("course", json.writeValueAsString(one.course()))
                .param("due", one.dueOn())
                .param("id", one.id().value())
                .update();
    }

    public Optional<Project> find(ProjectId id) {
        return jdbc.sql(SELECT + "WHERE p.id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Project> lock(ProjectId id) {
        return jdbc.sql(SELECT + "WHERE p.id = ? FOR UPDATE")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Those in which an organisation or a person takes part; the ones due first come first. */
    List<Project> of(@Nullable OrganisationId organisation, @Nullable UUID person) {
        return jdbc.sql(SELECT + """
                        WHERE EXISTS (SELECT 1 FROM project.party q
                                      WHERE q.project = p.id AND q.organisation = :organisation)
                           OR p.course ->> 'leader' = :person OR p.contract ->> 'chiefEngineer' = :person
                        ORDER BY p.due_on NULLS LAST, p.id LIMIT\s""" + MOST)
                .param("organisation", organisation == null ? null : organisation.value())
                .param("person", person == null ? null : person.toString())
                .query(this::read)
                .list();
    }

    /** Those in these states; the ones due first come first. */
    List<Project> in(Collection<ProjectState> states) {
        return jdbc.sql(SELECT + "WHERE p.state IN (:states) ORDER BY p.due_on NULLS LAST, p.id LIMIT " + MOST)
                .param("states", states.stream().map(Enum::name).toList())
                .query(this::read)
                .list();
    }

    int count(Collection<ProjectState> states) {
        return jdbc.sql("SELECT count(*) FROM project.project WHERE state IN (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** The teams of a race, in the order they began. */
    public List<Project> ofRace(CallId call) {
        return jdbc.sql(SELECT + "WHERE p.call = ? AND p.race ORDER BY p.id")
                .param(call.value())
                .query(this::read)
                .list();
    }

    /** A page of all, in the order of their keys. */
    public List<Project> after(UUID last, int limit) {
        return jdbc.sql(SELECT + "WHERE p.id > ? ORDER BY p.id LIMIT " + limit)
                .param(last)
                .query(this::read)
                .list();
    }

    void append(ProjectId id, Entry entry, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO project.entry (id, project, at, person, name, move, state, words)
                        VALUES (:id, :project, :at, :person, :name, :move, :state, :words)""")
                .param("id", Identifier.next())
                .param("project", id.value())
                .param("at", Timestamp.from(entry.at()))
                .param("person", person)
                .param("name", entry.name())
                .param("move", entry.move().name())
                .param("state", entry.state().name())
                .param("words", entry.words())
                .update();
    }

    /** Oldest first. */
    List<Entry> entries(ProjectId id) {
        return jdbc.sql("SELECT * FROM project.entry WHERE project = ? ORDER BY sequence")
                .param(id.value())
                .query((row, n) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        ProjectMove.valueOf(row.getString("move")),
                        ProjectState.valueOf(row.getString("state")),
                        row.getString("words")))
                .list();
    }

    private List<Party> parties(UUID project) {
        return jdbc.sql("SELECT * FROM project.party WHERE project = ? ORDER BY part, name")
                .param(project)
                .query((row, n) -> new Party(
                        Party.Part.valueOf(row.getString("part")),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getString("name")))
                .list();
    }

    private Project read(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Project(
                new ProjectId(id),
                row.getString("number"),
                json.readValue(row.getString("contract"), TaskContract.class),
                row.getString("rules"),
                parties(id),
                ProjectState.valueOf(row.getString("state")),
                json.readValue(row.getString("course"), Course.class),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"));
    }
}
