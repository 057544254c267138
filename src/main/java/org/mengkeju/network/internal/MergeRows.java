package org.mengkeju.network.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of organisation records that may be one, in the database. */
@Repository
public class MergeRows {
    private final JdbcClient jdbc;

    MergeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A pair to be decided.
     *
     * @param keep the record that would stand
     * @param giveUp the record that would be merged into it
     */
    public record Pair(UUID id, OrganisationId keep, OrganisationId giveUp) {}

    public void propose(OrganisationId keep, OrganisationId giveUp) {
        jdbc.sql("""
                        INSERT INTO network.merge_proposal (id, keep, give_up) VALUES (?, ?, ?)
                        ON CONFLICT (keep, give_up) DO NOTHING""").params(Identifier.next(), keep.value(), giveUp.value()).update();
    }

    public List<Pair> open() {
        return jdbc.sql("SELECT id, keep, give_up FROM network.merge_proposal WHERE state = 'open' ORDER BY id")
                .query((row, n) -> new Pair(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getObject("keep", UUID.class)),
                        new OrganisationId(row.getObject("give_up", UUID.class))))
                .list();
    }

    public Optional<Pair> open(UUID id) {
        return open().stream().filter(pair -> pair.id().equals(id)).findFirst();
    }

    public int openCount() {
        return jdbc.sql("SELECT count(*) FROM network.merge_proposal WHERE state = 'open'")
                .query(Integer.class)
                .single();
    }

    /** Decides the pair; false where it was decided before. */
    public boolean decide(UUID id, boolean merged) {
        return jdbc.sql("UPDATE network.merge_proposal SET state = ? WHERE id = ? AND state = 'open'")
                        .params(merged ? "merged" : "dismissed", id)
                        .update()
                == 1;
    }

    /** Whatever else was proposed of a record that is merged now has lost its point. */
    public void dropOthersOf(OrganisationId merged) {
        jdbc.sql("""
                        UPDATE network.merge_proposal SET state = 'dismissed'
                        WHERE state = 'open' AND (keep = :id OR give_up = :id)""").param("id", merged.value()).update();
    }

    public void merge(OrganisationId from, OrganisationId into) {
        jdbc.sql("UPDATE network.organisation SET merged_into = ?, code = NULL WHERE id = ?")
                .params(into.value(), from.value())
                .update();
    }
}
