package org.mengkeju.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.network.account.Accounts;
import org.mengkeju.network.account.Registration;
import org.mengkeju.network.internal.Members;
import org.mengkeju.network.internal.Merging;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoHouse
@RecordApplicationEvents
class OrganisationsTest {
    private static final Viewer PROGRAM = Viewer.program();

    @Autowired
    Organisations organisations;

    @Autowired
    Merging merging;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Registration registration;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvcTester web;

    @Test
    void aCodeIsRegisteredOnce() {
        var code = CreditCode.completing("91150200MATEXT001");
        organisations.register(draft(code, "一次登记"), PROGRAM);
        assertThatThrownBy(() -> organisations.register(draft(code, "再次登记"), PROGRAM))
                .isInstanceOf(Refusal.class)
                .hasMessage("network.organisation.code-taken");
    }

    @Test
    void twoWaysOfWritingOneNameAreProposedAndMergingMovesTheMembers() {
        var first = organisations.register(draft(null, "合并测试（包头）有限公司"), PROGRAM);
        var code = CreditCode.completing("91150200MATEXT002");
        var second = organisations.register(draft(code, "合并测试(包头)有限责任公司"), PROGRAM);
        Person member = open("merge-member");
        organisations.addMember(second.id(), member, PROGRAM);
        var proposal = merging.open().stream()
                .filter(pair -> pair.giveUp().id().equals(second.id()))
                .findFirst()
                .orElseThrow();
        merging.merge(PROGRAM, proposal.id());
        assertThat(organisations.find(second.id()).orElseThrow().id()).isEqualTo(first.id());
        assertThat(organisations.byCode(code).orElseThrow().id()).isEqualTo(first.id());
        assertThat(people.membersOf(first.id())).extracting(Person::id).containsExactly(member.id());
        assertThat(events.stream(OrganisationsMerged.class)).contains(new OrganisationsMerged(second.id(), first.id()));
    }

    @Test
    void twoRecordsWithDifferentCodesAreTwoOrganisations() {
        organisations.register(draft(CreditCode.completing("91150200MATEXT003"), "同名两家有限公司"), PROGRAM);
        var second = organisations.register(draft(CreditCode.completing("91150200MATEXT004"), "同名两家公司"), PROGRAM);
        var proposal = merging.open().stream()
                .filter(pair -> pair.giveUp().id().equals(second.id()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> merging.merge(PROGRAM, proposal.id())).hasMessage("network.merge.two-codes");
    }

    @Test
    void theFirstToRegisterOwnsTheOrganisationAndTheNextWaitsToBeLetIn() {
        var code = CreditCode.completing("91150200MATEXT005");
        var owner = registration.register(form(code, "register-owner"), "192.0.2.4");
        var next = registration.register(form(code, "register-next"), "192.0.2.5");
        assertThat(owner.waits()).isFalse();
        assertThat(next.waits()).isTrue();
        assertThat(people.find(next.person().id()).orElseThrow().organisation()).isNull();
        var stranger = people.bySignInName("firm").orElseThrow();
        assertThatThrownBy(() ->
                        members.accept(stranger.viewer("local"), next.person().id()))
                .as("another organisation's request")
                .isInstanceOf(Refusal.class);
        assertThat(web.post()
                        .uri("/organisation/members/{id}/accept", next.person().id())
                        .with(SignedIn.as("register-owner")))
                .hasStatus3xxRedirection();
        assertThat(people.find(next.person().id()).orElseThrow().organisation())
                .isEqualTo(organisations.byCode(code).orElseThrow().id());
    }

    @Test
    void aMemberWhoOwnsNothingDecidesNothing() {
        var researcher = people.bySignInName("researcher").orElseThrow();
        var firm = people.bySignInName("firm").orElseThrow();
        assertThatThrownBy(() -> members.remove(researcher.viewer("local"), firm.id()))
                .isInstanceOf(Refusal.class);
        assertThat(web.post()
                        .uri("/organisation/members/{id}/remove", firm.id())
                        .with(SignedIn.as("expert")))
                .hasStatus(403);
    }

    private Person open(String name) {
        var draft = new Accounts.Draft(name, name, Set.of(Role.FIRM), null, false);
        return accounts.open(PROGRAM, draft, "grass-2026-horizon", false);
    }

    private static Organisation.Draft draft(@Nullable CreditCode code, String name) {
        return new Organisation.Draft(code, name, Organisation.Kind.FIRM, "150200", false);
    }

    private static Registration.Form form(CreditCode code, String signInName) {
        return new Registration.Form(
                code.value(),
                "登记测试有限公司",
                Organisation.Kind.FIRM,
                signInName,
                "13800001234",
                signInName,
                "grass-2026-horizon");
    }
}
