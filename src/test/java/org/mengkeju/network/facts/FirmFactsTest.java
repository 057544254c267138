package org.mengkeju.network.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mengkeju.DemoHouse;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.Merging;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Firms state facts of themselves: exactly, under a name, and nobody else sees them. */
@DemoHouse
class FirmFactsTest {
    @Autowired
    FirmFacts facts;

    @Autowired
    FactVocabulary vocabulary;

    @Autowired
    Organisations organisations;

    @Autowired
    Merging merging;

    @Autowired
    JdbcClient jdbc;

    private OrganisationId firm(String name) {
        var draft = new Organisation.Draft(null, name, Organisation.Kind.FIRM, "150200", false);
        return organisations.register(draft, Viewer.program()).id();
    }

    private static Viewer person(OrganisationId firm, String name) {
        return new Viewer(Identifier.next(), name, Set.of(Role.FIRM), firm, null, "127.0.0.1");
    }

    private FactsForm.Entry entry(String key, String seen, String entered) {
        return new FactsForm.Entry(vocabulary.find(key).orElseThrow(), seen, entered);
    }

    private FactsForm.Result state(Viewer who, String key, String seen, String entered) {
        return facts.state(List.of(entry(key, seen, entered)), who);
    }

    private FactStatement stated(Viewer who, String key) {
        return Objects.requireNonNull(facts.ofOwn(who).get(key));
    }

    @ParameterizedTest
    @CsvSource({
        "sales_fen, 1300, 1300000000",
        "sales_fen, '１，３００.５', 1300500000",
        "sales_fen, 0.000001, 1",
        "sales_fen, 1000000000, 1000000000000000",
        "staff_x24, 86.5, 2076",
        "staff_x24, 86.33, 2072",
        "class1_ip, 30, 30",
        "hnte_valid, 是, true",
        "size, 小型, small",
        "division, 包头市, 150200",
        "registered_on, 2016-04-12, 2016-04-12"
    })
    void whatIsEnteredIsKeptExactly(String key, String entered, String kept) {
        Viewer who = person(firm("准确企业 " + key + entered), "填表人");
        assertThat(state(who, key, "", entered).kept()).isTrue();
        assertThat(stated(who, key).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "sales_fen, 很多, network.fact.fault.number",
        "sales_fen, -5, network.fact.fault.negative",
        "sales_fen, 1e9, network.fact.fault.number",
        "sales_fen, 1000000001, network.fact.fault.large",
        "sales_fen, 99999999999999999999999999999999, network.fact.fault.large",
        "sales_fen, 0.0000001, network.fact.fault.decimals",
        "staff_x24, 1.234, network.fact.fault.decimals",
        "class1_ip, 1.5, network.fact.fault.whole",
        "hnte_valid, 也许, network.fact.fault.flag",
        "size, 巨型, network.fact.fault.choice",
        "division, 亚特兰蒂斯, network.fact.fault.division",
        "registered_on, 2999-01-01, network.fact.fault.past",
        "registered_on, 去年, network.fact.fault.day"
    })
    void whatDoesNotReadIsRefusedWithTheReasonAndNothingIsKept(String key, String entered, String message) {
        Viewer who = person(firm("出错企业 " + key + entered), "填表人");
        FactsForm.Result result = facts.state(List.of(entry("legal_person", "", "是"), entry(key, "", entered)), who);
        assertThat(result.faults()).extracting(FactsForm.Fault::message).containsExactly(message);
        assertThat(facts.ofOwn(who)).isEmpty();
    }

    @Test
    void everyStatementIsDatedNamedAndOnRecord() {
        OrganisationId firm = firm("留痕企业");
        state(person(firm, "甲"), "sales_fen", "", "100");
        state(person(firm, "乙"), "sales_fen", "100", "");
        assertThat(facts.ofOwn(person(firm, "甲"))).isEmpty();
        assertThat(jdbc.sql("SELECT name || ' ' || coalesce(value, '-') FROM network.fact_statement"
                                + " WHERE organisation = ? ORDER BY stated_at, id")
                        .param(firm.value())
                        .query(String.class)
                        .list())
                .containsExactly("甲 100000000", "乙 -");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM platform.audit_entry WHERE action = 'facts-stated' AND subject_key = ?")
                        .param(firm.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatAColleagueStatedMeanwhileIsNotOverwrittenUnseen() {
        OrganisationId firm = firm("同事企业");
        state(person(firm, "甲"), "sales_fen", "", "100");
        FactsForm.Result second = state(person(firm, "乙"), "sales_fen", "", "200");
        assertThat(second.kept()).isFalse();
        assertThat(second.clashes().getFirst().theirs().entered()).isEqualTo("100");
        assertThat(state(person(firm, "乙"), "sales_fen", "100", "200").kept()).isTrue();
        assertThat(stated(person(firm, "甲"), "sales_fen").entered()).isEqualTo("200");
    }

    @Test
    void whatOneLeavesAloneKeepsWhatAColleagueStated() {
        OrganisationId firm = firm("互不相扰企业");
        state(person(firm, "甲"), "sales_fen", "", "100");
        var form = List.of(entry("sales_fen", "", ""), entry("class1_ip", "", "3"));
        assertThat(facts.state(form, person(firm, "乙")).kept()).isTrue();
        assertThat(facts.ofOwn(person(firm, "乙"))).containsOnlyKeys("sales_fen", "class1_ip");
    }

    @Test
    void ofManyWhoStateAtOnceOneIsKeptAndTheOthersAreTold() throws Exception {
        OrganisationId firm = firm("同时企业");
        List<Callable<FactsForm.Result>> all = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            String value = String.valueOf(n);
            all.add(() -> state(person(firm, "人" + value), "class1_ip", "", value));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            int kept = 0;
            for (Future<FactsForm.Result> one : threads.invokeAll(all)) {
                kept += one.get().kept() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
    }

    @Test
    void aStatementThatIsTooOldDoesNotCountUntilItIsConfirmed() {
        OrganisationId firm = firm("旧数企业");
        Viewer who = person(firm, "甲");
        state(who, "hnte_valid", "", "是");
        state(who, "class1_ip", "", "3");
        jdbc.sql("UPDATE network.fact_statement SET stated_at = stated_at - ?::interval WHERE organisation = ?")
                .params(Duration.ofDays(400).toString(), firm.value())
                .update();
        assertThat(facts.knownOfOwn(who).values()).containsKey("class1_ip").doesNotContainKey("hnte_valid");
        assertThat(facts.confirm(who)).isEqualTo(1);
        assertThat(facts.knownOfOwn(who).values()).containsEntry("hnte_valid", true);
    }

    @Test
    void whereTheOrganisationIsNeedNotBeAskedAgain() {
        Viewer who = person(firm("在包头企业"), "甲");
        assertThat(facts.knownOfOwn(who).values())
                .containsEntry("division", "150200")
                .containsEntry("registered_in_region", true);
        state(who, "division", "", "北京市");
        assertThat(facts.knownOfOwn(who).values()).containsEntry("registered_in_region", false);
    }

    @Test
    void nobodyIsProposedWhoDidNotAgree() {
        OrganisationId firm = firm("同意企业");
        Viewer who = person(firm, "甲");
        assertThat(facts.consent(who).agreed()).isFalse();
        facts.consent(true, who);
        assertThat(facts.consent(who))
                .matches(FirmFacts.Consent::agreed)
                .matches(given -> given.name().equals("甲"));
        facts.consent(false, who);
        assertThat(facts.consent(who).agreed()).isFalse();
    }

    @Test
    void onlyPeopleWhoActForAFirmSeeOrStateFacts() {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.CENTRE_STAFF, Role.BANK)) {
            var other = new Viewer(Identifier.next(), "旁人", Set.of(role), firm("旁人 " + role), null, "127.0.0.1");
            assertThatThrownBy(() -> facts.ofOwn(other)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> state(other, "class1_ip", "", "3")).isInstanceOf(Refusal.class);
        }
        var nobody = new Viewer(Identifier.next(), "散户", Set.of(Role.FIRM), null, null, "127.0.0.1");
        assertThatThrownBy(() -> facts.consent(true, nobody)).isInstanceOf(Refusal.class);
    }

    @Test
    void mergedRecordsKeepTheirStatementsAndLoseTheConsentOfTheOneThatGoes() {
        OrganisationId keep = firm("事实合并（包头）有限公司");
        OrganisationId gone = firm("事实合并(包头)有限责任公司");
        state(person(gone, "甲"), "class1_ip", "", "7");
        facts.consent(true, person(gone, "甲"));
        merging.merge(
                Viewer.program(),
                merging.open().stream()
                        .filter(pair -> pair.giveUp().id().equals(gone))
                        .findFirst()
                        .orElseThrow()
                        .id());
        Viewer who = person(keep, "乙");
        assertThat(stated(who, "class1_ip").value()).isEqualTo("7");
        assertThat(facts.consent(who).agreed()).isFalse();
    }

    @Test
    void demonstrationFirmsHaveFacts() {
        OrganisationId firm = organisations.byName("演示企业 兴和负极").orElseThrow().id();
        assertThat(facts.knownOfOwn(person(firm, "演示")).values())
                .containsAllEntriesOf(Map.of("sme_valid", true, "sales_fen", 2_600_000_000L));
    }
}
