package org.mengkeju.matching.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.House;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.matching.internal.evaluation.JudgedQuery;
import org.mengkeju.matching.internal.evaluation.Judgements;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@House
class FeedbackFolderTest {
    @TempDir
    Path folder;

    @Autowired
    FeedbackFolder feedback;

    @Autowired
    FeedbackLog log;

    @Autowired
    ListingDesk desk;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatPeopleSaidBecomesGradesThatTrainingReads() throws Exception {
        Listing need = published(new Details.Need(false, null, 7, null, List.of(), List.of(), "", List.of()));
        List<ListingId> candidates = List.of(answer(), answer(), answer(), answer(), answer());
        say(need, candidates.get(0), Verdict.Kind.FITS);
        say(need, candidates.get(1), Verdict.Kind.CONTACTED);
        reject(need, candidates.get(2), "NOT_FITTING", true);
        reject(need, candidates.get(3), "PRICE", false);
        log.shown(new Showing(
                FeedbackLog.number(),
                Instant.now(),
                need.id(),
                Showing.Surface.RESULTS,
                false,
                List.of(new Showing.Line(1, candidates.get(4), 80.0)),
                false));
        log.awaitWritten();
        feedback.write(folder);

        Judgements grades = Judgements.read(List.of(folder.resolve(FeedbackFolder.GRADES)));
        String key = need.id().toString();
        assertThat(grades.of(key))
                .containsOnlyKeys(
                        candidates.get(0).toString(), candidates.get(1).toString())
                .containsEntry(candidates.get(0).toString(), 3)
                .containsEntry(candidates.get(1).toString(), 2);
        assertThat(grades.leavesOut(key, candidates.get(2).toString())).isFalse();
        assertThat(grades.leavesOut(key, candidates.get(3).toString())).isTrue();
        assertThat(grades.leavesOut(key, candidates.get(4).toString())).isTrue();
        JudgedQuery read = JudgedQuery.read(List.of(folder.resolve(FeedbackFolder.NEEDS))).stream()
                .filter(query -> query.id().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(read.asked().links()).containsExactly("rare-earth/magnets");
        assertThat(Corpus.read(List.of(folder.resolve(FeedbackFolder.TEXTS)), Set.of()))
                .anyMatch(text -> text.key().equals(candidates.get(0).toString())
                        && text.kind().equals("achievement"));
    }

    private void say(Listing need, ListingId candidate, Verdict.Kind kind) {
        transaction.executeWithoutResult(
                status -> log.judged(Verdict.of(need.id(), candidate, kind, Instant.now(), false)));
    }

    private void reject(Listing need, ListingId candidate, String code, boolean unfit) {
        transaction.executeWithoutResult(status -> log.judged(
                new Verdict(need.id(), candidate, Verdict.Kind.REJECTED, code, unfit, Instant.now(), false)));
    }

    private ListingId answer() {
        return published(new Details.Achievement(
                        List.of(new Details.TrlMark(7, "2026-06", "现场")),
                        "firm",
                        List.of(),
                        null,
                        List.of(),
                        "",
                        "",
                        List.of(),
                        List.of()))
                .id();
    }

    private Listing published(Details details) {
        var content = new ListingContent(
                "晶界扩散" + Identifier.next(),
                "批次之间的差别。" + Identifier.next(),
                List.of(),
                List.of(new LinkRef("rare-earth", "magnets")),
                List.of("150200"),
                "演示企业 测试",
                Visibility.PUBLIC,
                details);
        Viewer program = Viewer.program();
        Listing draft = desk.draft(ListingId.next(), content, program);
        desk.submit(draft.id(), program);
        return desk.publish(draft.id(), program);
    }
}
