package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.drafts.Draft;
import org.mengkeju.catalogue.drafts.DraftConflict;
import org.mengkeju.catalogue.drafts.DraftDesk;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed into a form is never lost. */
@House
class DraftTest {
    @Autowired
    DraftDesk drafts;

    @Autowired
    Listings listings;

    @Autowired
    ListingDesk desk;

    private static Draft typed(Draft form, String title) {
        return typed(form, Sample.need(title));
    }

    private static Draft typed(Draft form, Map<String, String> texts) {
        return new Draft(form.listing(), form.kind(), form.base(), form.step(), form.writer(), texts, null, null);
    }

    private Listing found(Draft draft, Viewer viewer) {
        return listings.find(draft.listing(), viewer).orElseThrow();
    }

    @Test
    void whatDoesNotReadYetIsKeptAsItWasTyped() {
        Viewer firm = Sample.firm();
        Map<String, String> texts = Sample.need("预算写成了字");
        texts.put("budget_wan", "一千三");
        Draft kept = drafts.keep(typed(DraftDesk.empty(Kind.NEED, Map.of()), texts), firm);
        Draft opened = drafts.open(found(kept, firm), firm);
        assertThat(opened.texts()).containsEntry("budget_wan", "一千三");
        drafts.save(typed(kept, texts), firm);
        assertThat(drafts.open(found(kept, firm), firm).texts()).containsEntry("budget_wan", "一千三");
    }

    @Test
    void oneFormKeepsAgainAndAgainWithoutConflict() {
        Viewer firm = Sample.firm();
        Draft form = DraftDesk.empty(Kind.NEED, Map.of());
        drafts.keep(typed(form, "第一次"), firm);
        drafts.keep(typed(form, "第二次，没等到第一次的回音"), firm);
        assertThat(drafts.open(found(form, firm), firm).texts()).containsEntry("title", "第二次，没等到第一次的回音");
    }

    @Test
    void twoEditorsAtOnceBothKeepTheirText() {
        Viewer firm = Sample.firm();
        Viewer colleague = Sample.colleague(firm);
        Draft first = drafts.keep(typed(DraftDesk.empty(Kind.NEED, Map.of()), "起点"), firm);
        Draft mine = drafts.open(found(first, firm), firm);
        Draft theirs = drafts.open(found(first, firm), colleague);
        drafts.keep(typed(theirs, "同事写的"), colleague);
        assertThatThrownBy(() -> drafts.keep(typed(mine, "我写的"), firm))
                .isInstanceOfSatisfying(DraftConflict.class, conflict -> {
                    assertThat(conflict.theirs().texts()).containsEntry("title", "同事写的");
                    Draft merged = new Draft(
                            mine.listing(),
                            mine.kind(),
                            conflict.theirs().base(),
                            conflict.theirs().step(),
                            mine.writer(),
                            Sample.need("两个人写的"),
                            null,
                            null);
                    drafts.save(merged, firm);
                });
        assertThat(found(first, firm).title()).isEqualTo("两个人写的");
    }

    @Test
    void aChangeOfWhatIsPublishedWaitsForTheCheckWhileTheOldTextStays() {
        Viewer firm = Sample.firm();
        Viewer staff = Sample.staff("NM-02");
        Draft form = DraftDesk.empty(Kind.NEED, Map.of());
        drafts.submit(typed(form, "公开的一版"), firm);
        desk.publish(form.listing(), staff);
        drafts.submit(typed(drafts.open(found(form, firm), firm), "改过的一版"), firm);
        assertThat(found(form, Sample.VISITOR).title()).isEqualTo("公开的一版");
        assertThat(listings.waitingForCheck(staff)).extracting(Listing::id).contains(form.listing());
        drafts.apply(form.listing(), staff);
        assertThat(found(form, Sample.VISITOR).title()).isEqualTo("改过的一版");
        assertThat(found(form, Sample.VISITOR).version()).isEqualTo(2);
    }

    @Test
    void anotherOrganisationReachesNoDraft() {
        Viewer firm = Sample.firm();
        Draft kept = drafts.keep(typed(DraftDesk.empty(Kind.NEED, Map.of()), "不给别人"), firm);
        assertThatThrownBy(() -> drafts.keep(typed(kept, "别人的手"), Sample.firm()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> drafts.open(found(kept, firm), Sample.firm())).isInstanceOf(Refusal.class);
    }

    @Test
    void tenMegabytesAreRefusedWithAReason() {
        Map<String, String> texts = new HashMap<>(Sample.need("巨大"));
        texts.put("text", "字".repeat(10_000_000));
        Draft form = DraftDesk.empty(Kind.NEED, Map.of());
        assertThatThrownBy(() -> drafts.keep(typed(form, texts), Sample.firm()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }
}
