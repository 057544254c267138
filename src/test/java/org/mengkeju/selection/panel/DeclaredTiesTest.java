package org.mengkeju.selection.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an application declares of works, teachers and co-authors keeps its experts from being drawn, found by identifier. */
@ClockHouse
class DeclaredTiesTest {
    private static final String TEACHER = "0000-0002-1825-0097";
    private static final String WRITER = "0000-0001-5109-3700";
    private static final String NAMED = "0000-0002-1694-233X";

    @Autowired
    ApplicationContext house;

    Panelling all;

    @BeforeEach
    void house() {
        all = new Panelling(house);
        all.jdbc.sql("DELETE FROM selection.expert_identifier").update();
    }

    private UUID key(Viewer expert) {
        return all.jdbc
                .sql("SELECT id FROM selection.expert WHERE person = ?")
                .param(Objects.requireNonNull(expert.person()))
                .query(UUID.class)
                .single();
    }

    private void known(Viewer expert, String orcid) {
        all.jdbc
                .sql("INSERT INTO selection.expert_identifier (expert, identifier) VALUES (?, ?)")
                .params(key(expert), orcid)
                .update();
    }

    private void tie(ApplicationId application, int n, String kind, String identifier, String day) {
        all.jdbc
                .sql(
                        "INSERT INTO selection.application_tie (application, n, kind, identifier, day) VALUES (?, ?, ?, ?, ?)")
                .params(application.value(), n, kind, identifier, day)
                .update();
    }

    @Test
    void teachersCoAuthorsAndFellowAuthorsOfAPaperAreLeftOut() {
        CallId call = all.call("review");
        ApplicationId one = all.application(call, """
                [{"name":"查无此人","unit":"","identifier":"%s"}]""".formatted(NAMED));
        Viewer teacher = all.expert("老师", null, "150100");
        Viewer writer = all.expert("合著", null, "150100");
        Viewer fellow = all.expert("同著", null, "150100");
        Viewer named = all.expert("被点名", null, "150100");
        all.experts(14);
        known(teacher, TEACHER);
        known(writer, WRITER);
        known(named, NAMED);
        all.jdbc.sql("""
                        INSERT INTO selection.expert_work (id, expert, kind, identifier, day)
                        VALUES (gen_random_uuid(), ?, 'PAPER', '10.1000/1', DATE '2025-05-01')""").param(key(fellow)).update();
        tie(one, 1, "ADVISER", TEACHER, "");
        tie(one, 2, "CO_AUTHOR", WRITER, "2025-01-01");
        tie(one, 3, "PAPER", "https://doi.org/10.1000/1", "2025-05-01");
        Panel panel = all.frozen(call, "review");
        Map<String, Long> reasons = all.draws.closePool(panel.id(), all.officer).excluded().stream()
                .collect(Collectors.groupingBy(PanelDraw.Excluded::reason, Collectors.counting()));
        assertThat(reasons)
                .containsEntry("TEACHER_OR_COLLEAGUE", 1L)
                .containsEntry("JOINT_WORK", 2L)
                .containsEntry("NAMED_TO_AVOID", 1L);
    }
}
