package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.signing.Side;
import org.mengkeju.selection.signing.Signing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One changed character, in whatever table, is named. */
@CallHouse
class SelectionTruthsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    Bids all;
    Call call;
    Application winner;

    @BeforeEach
    void aSignedCall() {
        all = new Bids(house);
        Viewer first = all.bidder("演示企业 甲");
        call = all.open(SmallProgrammes.BY_SCORE, 1);
        winner = all.submitted(call, first, "甲的路线");
        Application other = all.submitted(call, all.bidder("演示企业 乙"), "乙的路线");
        all.closed(call);
        all.opinion(call, winner, "90");
        all.opinion(call, other, "80");
        all.advance(call);
        all.advance(call);
        all.day(Bids.LAST.plusDays(9));
        all.advance(call);
        Signing signing = all.bean(Signing.class);
        signing.sign(winner.id(), Side.TAKER, first);
        signing.sign(winner.id(), Side.POSTER, all.poster);
        signing.sign(winner.id(), Side.DEPARTMENT, all.officer);
        all.advance(call);
        assertThat(all.differences()).isEmpty();
    }

    private List<String> named() {
        return house.getBeanProvider(Truth.class).stream()
                .filter(truth -> truth.name().startsWith("selection: "))
                .filter(truth -> !truth.differences().isEmpty())
                .map(Truth::name)
                .toList();
    }

    /** Changes, looks, and puts it back. */
    private void changed(String table, String column, String where, Object key, String instead, String truth) {
        String kept = jdbc.sql("SELECT " + column + "::text FROM selection." + table + " WHERE " + where)
                .param(key)
                .query(String.class)
                .single();
        String type = jdbc.sql("SELECT pg_typeof(" + column + ")::text FROM selection." + table + " LIMIT 1")
                .query(String.class)
                .single();
        String set = "UPDATE selection." + table + " SET " + column + " = ?::" + type + " WHERE " + where;
        try {
            assertThat(jdbc.sql(set)
                            .params(instead.isEmpty() ? kept.replace("甲", "申") : instead, key)
                            .update())
                    .isEqualTo(1);
            assertThat(named()).anyMatch(name -> name.contains(truth));
        } finally {
            jdbc.sql(set).params(kept, key).update();
        }
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void whatOneChangesIsNamed() {
        Object id = call.id().value();
        Object application = winner.id().value();
        changed("call", "state", "id = ?", id, "NONE_CHOSEN", "stand where their steps led");
        changed("call", "winners", "id = ?", id, "2", "those that were published");
        changed(
                "call",
                "text",
                "id = ?",
                id,
                "{\"title\": \"低温钠离子电池隔膜\", \"subject\": \"零下二十度仍能充放\", \"who\": \"谁都可以\","
                        + " \"how\": \"在线提交\", \"given\": \"财政资金\", \"judged\": \"按规则评选\"}",
                "those that were published");
        changed("application", "state", "id = ?", application, "CHOSEN", "stand where their steps led");
        changed("application", "answers", "id = ?", application, "", "what was handed in");
        changed("application", "submitted_at", "id = ?", application, "2026-07-20 15:59:59+00", "what was handed in");
        changed(
                "finding",
                "content",
                "application = ?",
                application,
                "{\"score\": 70, \"text\": \"现场看过\"}",
                "last step kept");
        changed(
                "finding",
                "content",
                "application = ?",
                application,
                "{\"score\": 70, \"text\": \"现场看过\"}",
                "rankings");
        changed("contract", "content", "application = ?", application, "", "what was signed");
        changed(
                "signature",
                "public_key",
                "side = 'POSTER' AND contract = (SELECT id FROM selection.contract WHERE application = ?)",
                application,
                "04" + "ab".repeat(64),
                "what was signed");
        changed("step", "ground", "n = 1 AND call = ?", id, "别的原因", "those that were taken");
    }

    @Test
    void aBallotThatSaysSomethingElseIsNamed() {
        all.day(Bids.BEGIN);
        Call voted = all.open(SmallProgrammes.BY_HAND, 1);
        Application one = all.submitted(voted, all.bidder("演示企业 丁"), "丁的路线");
        all.closed(voted);
        var stages = all.bean(StageDesk.class);
        stages.admit(voted.id(), one.id(), all.officer);
        all.advance(voted);
        stages.voted(voted.id(), one.id(), 5, 0, 3, 2, all.officer);
        all.advance(voted);
        assertThat(all.differences()).isEmpty();
        changed(
                "finding",
                "content",
                "application = ?",
                one.id().value(),
                "{\"ballot\": {\"members\": 5, \"attending\": 5, \"recused\": 0, \"yes\": 2, \"no\": 3}}",
                "rankings, decisions and votes");
    }
}
