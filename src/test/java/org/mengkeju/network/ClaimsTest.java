package org.mengkeju.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.network.account.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A code is public: who registers an organisation is confirmed by a centre before it counts. */
@DemoHouse
class ClaimsTest {
    private static final String HERE = "192.0.2.7";

    @Autowired
    Claims claims;

    @Autowired
    Registration registration;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Test
    void anOrganisationThatRegistersItselfIsConfirmedByTheStaffOfACentre() {
        var code = CreditCode.completing("91150200MACLA0001");
        UUID owner = register(code, "claim-new").person().id();
        OrganisationId organisation = organisations.byCode(code).orElseThrow().id();
        assertThat(claims.isConfirmed(organisation)).isFalse();
        assertThat(web.get().uri("/organisation").with(SignedIn.as("claim-new")))
                .bodyText()
                .contains("未核实");
        assertThat(web.get().uri("/centre/organisations").with(SignedIn.as("staff")))
                .bodyText()
                .contains(code.value());
        assertThat(decide(organisation, owner, "confirm", "staff")).hasStatus3xxRedirection();
        assertThat(claims.isConfirmed(organisation)).isTrue();
        assertThat(web.get().uri("/organisation").with(SignedIn.as("claim-new")))
                .bodyText()
                .doesNotContain("未核实");
    }

    @Test
    void whoNamesAnOrganisationThatIsHereWithoutAnOwnerActsForItOnlyAfterTheCentreSaysSo() {
        var code = CreditCode.completing("91150200MACLA0002");
        var draft = new Organisation.Draft(code, "导入的单位", Organisation.Kind.FIRM, "150200", false);
        organisations.register(draft, Viewer.program());
        var registered = register(code, "claim-known");
        assertThat(registered.waits()).isTrue();
        UUID person = registered.person().id();
        assertThat(people.find(person).orElseThrow().organisation()).isNull();
        OrganisationId organisation = organisations.byCode(code).orElseThrow().id();
        claims.confirm(staff(), organisation, person);
        assertThat(people.find(person).orElseThrow().organisation()).isEqualTo(organisation);
    }

    @Test
    void aDeclinedPersonActsForNobodyAndTheNextAsksTheCentreAgain() {
        var code = CreditCode.completing("91150200MACLA0003");
        UUID first = register(code, "claim-declined").person().id();
        OrganisationId organisation = organisations.byCode(code).orElseThrow().id();
        claims.decline(staff(), organisation, first);
        assertThat(people.find(first).orElseThrow().organisation()).isNull();
        assertThat(register(code, "claim-second").waits()).isTrue();
        assertThat(claims.waiting()).anyMatch(claim -> claim.personName().equals("claim-second"));
        assertThatThrownBy(() -> claims.confirm(staff(), organisation, first)).hasMessage("network.claim.gone");
    }

    @Test
    void onlyStaffConfirms() {
        var code = CreditCode.completing("91150200MACLA0004");
        UUID owner = register(code, "claim-self").person().id();
        OrganisationId organisation = organisations.byCode(code).orElseThrow().id();
        assertThat(decide(organisation, owner, "confirm", "claim-self")).hasStatus(403);
        var self = people.find(owner).orElseThrow().viewer(HERE);
        assertThatThrownBy(() -> claims.confirm(self, organisation, owner)).hasMessage("network.claim.staff-only");
        assertThat(claims.isConfirmed(organisation)).isFalse();
    }

    @Test
    void theOwnerSeesHowManyAskToBeLetIn() {
        var code = CreditCode.completing("91150200MACLA0005");
        register(code, "claim-owner");
        register(code, "claim-colleague");
        assertThat(web.get().uri("/desk").with(SignedIn.as("claim-owner")))
                .bodyText()
                .containsPattern("成员与授权</span><b class=\"num\">1</b>");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult decide(
            OrganisationId organisation, UUID person, String decision, String account) {
        return web.post()
                .uri("/centre/organisations/{o}/{p}/{d}", organisation, person, decision)
                .with(SignedIn.as(account))
                .exchange();
    }

    private Viewer staff() {
        return people.bySignInName("staff").orElseThrow().viewer(HERE);
    }

    private Registration.Registered register(CreditCode code, String name) {
        return registration.register(
                new Registration.Form(
                        code.value(), name, Organisation.Kind.FIRM, name, "13800001234", name, "grass-2026-horizon"),
                HERE);
    }
}
