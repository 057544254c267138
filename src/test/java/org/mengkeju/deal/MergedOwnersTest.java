package org.mengkeju.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.deal.internal.LeadOpener;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.Merging;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Autowired;

/** Who follows a need goes on following it after two records of its firm turned out to be one. */
@House
class MergedOwnersTest {
    private static final Viewer PROGRAM = Viewer.program();

    @Autowired
    Leads leads;

    @Autowired
    LeadOpener opener;

    @Autowired
    ListingDesk desk;

    @Autowired
    Organisations organisations;

    @Autowired
    Merging merging;

    @Test
    void theLeadOfANeedIsFollowedByTheRecordThatStands() {
        var keep = organisation("归并跟进测试有限公司");
        var giveUp = organisation("归并跟进测试公司");
        Listing need = published(giveUp);
        opener.open(need);
        assertThat(leads.ofNeed(need.id(), member(giveUp))).isPresent();
        assertThat(leads.ofNeed(need.id(), member(keep))).isEmpty();
        var proposal = merging.open().stream()
                .filter(pair -> pair.giveUp().id().equals(giveUp))
                .findFirst()
                .orElseThrow();
        merging.merge(PROGRAM, proposal.id());
        await().atMost(Duration.ofSeconds(5))
                .until(() -> leads.ofNeed(need.id(), member(keep)).isPresent());
    }

    private OrganisationId organisation(String name) {
        var draft = new Organisation.Draft(null, name, Organisation.Kind.FIRM, "150200", false);
        return organisations.register(draft, PROGRAM).id();
    }

    private Listing published(OrganisationId owner) {
        var content = new ListingContent(
                "归并后也要能跟进",
                "1300 ℃ 连续工况下半年粉化，想要能用两年的。",
                List.of(),
                List.of(),
                List.of("150200"),
                "",
                Visibility.PUBLIC,
                new Details.Need(false, null, null, null, List.of(), List.of(), "", List.of()));
        Listing draft = desk.draft(ListingId.next(), content, member(owner));
        desk.submit(draft.id(), member(owner));
        return desk.publish(draft.id(), PROGRAM);
    }

    private static Viewer member(OrganisationId organisation) {
        return new Viewer(Identifier.next(), "甲", Set.of(Role.FIRM), organisation, null, "127.0.0.1");
    }
}
