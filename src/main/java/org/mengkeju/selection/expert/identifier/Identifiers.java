package org.mengkeju.selection.expert.identifier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.conflict.Orcid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which identifier experts are known where they publish; one each. */
@Repository
public class Identifiers {
    private final JdbcClient jdbc;

    Identifiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one of an entry. */
    public Optional<Orcid> of(ExpertId expert) {
        return jdbc.sql("SELECT identifier FROM selection.expert_identifier WHERE expert = ?")
                .param(expert.value())
                .query(String.class)
                .optional()
                .map(Orcid::new);
    }

    /** Those of several. */
    public Map<ExpertId, Orcid> of(Collection<ExpertId> experts) {
        return read(
                "SELECT * FROM selection.expert_identifier WHERE expert IN (:keys)",
                experts.stream().map(ExpertId::value).toList());
    }

    /** Whose these are. */
    public Map<ExpertId, Orcid> owners(Collection<Orcid> identifiers) {
        return read(
                "SELECT * FROM selection.expert_identifier WHERE identifier IN (:keys)",
                identifiers.stream().map(Orcid::text).toList());
    }

    private Map<ExpertId, Orcid> read(String sql, List<?> keys) {
        Map<ExpertId, Orcid> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.sql(sql).param("keys", keys).query(row -> {
            found.put(new ExpertId(row.getObject("expert", UUID.class)), new Orcid(row.getString("identifier")));
        });
        return found;
    }

    /** Writes or, with null, takes out the own one; false where somebody else has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(ExpertId expert, @Nullable Orcid own) {
        jdbc.sql("DELETE FROM selection.expert_identifier WHERE expert = ?")
                .param(expert.value())
                .update();
        return own == null
                || jdbc.sql(
                                        "INSERT INTO selection.expert_identifier (expert, identifier) VALUES (?, ?) ON CONFLICT DO NOTHING")
                                .params(expert.value(), own.text())
                                .update()
                        > 0;
    }
}
