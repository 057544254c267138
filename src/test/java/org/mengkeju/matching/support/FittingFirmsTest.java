package org.mengkeju.matching.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Firms a policy fits: named where they agreed, counted where they did not, seen by those who may. */
@DemoHouse
class FittingFirmsTest {
    private static final String ONLY_HERE = "七十七项 | firm.class1_ip == 77";

    @Autowired
    FittingFirms fitting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private final Firms firms;

    FittingFirmsTest(@Autowired ApplicationContext context) {
        firms = new Firms(context);
    }

    private static Viewer someone(Role role, OrganisationId organisation) {
        return new Viewer(Identifier.next(), role.name(), Set.of(role), organisation, "NM-00", "127.0.0.1");
    }

    private Viewer firm(String name, String rights, boolean agrees) {
        Viewer firm = firms.firm(name);
        firms.state(firm, Map.of("class1_ip", rights));
        if (agrees) {
            firms.agree(firm);
        }
        return firm;
    }

    @Test
    void onlyFirmsThatAgreedAreNamedAndFewOthersAreNotEvenCounted() {
        Listing policy = firms.policy("T-firms-01", "测试用", ONLY_HERE);
        firm("点名企业甲", "77", true);
        firm("不点名企业乙", "77", false);
        firm("不够格企业丙", "3", true);
        var found = fitting.of(policy.id(), someone(Role.PROGRAMME_OFFICER, OrganisationId.next()));
        assertThat(found.met()).extracting(line -> line.firm().name()).containsExactly("点名企业甲");
        assertThat(found.othersMet()).isEqualTo(new FittingFirms.Others(0, true));
    }

    @Test
    void fiveOrMoreOthersAreCounted() {
        Listing policy = firms.policy("T-firms-02", "测试用", "七十八项 | firm.class1_ip == 78");
        for (int n = 0; n < 5; n++) {
            firm("成群企业 " + n, "78", false);
        }
        var found = fitting.of(policy.id(), someone(Role.CENTRE_STAFF, OrganisationId.next()));
        assertThat(found.othersMet()).isEqualTo(new FittingFirms.Others(5, false));
        assertThat(found.met()).isEmpty();
    }

    @Test
    void firmsThatLackFewFactsComeByHowFew() {
        Listing policy = firms.policy(
                "T-firms-03",
                "测试用",
                "七十九项 | firm.class1_ip == 79",
                "有订单 | firm.batch_orders",
                "没有欠税 | !firm.tax_arrears");
        Viewer two = firm("缺两项企业", "79", true);
        Viewer one = firm("缺一项企业", "79", true);
        firms.state(one, Map.of("batch_orders", "是"));
        var found = fitting.of(policy.id(), someone(Role.CENTRE_STAFF, OrganisationId.next()));
        assertThat(found.near())
                .filteredOn(line -> line.firm().id().equals(one.organisation())
                        || line.firm().id().equals(two.organisation()))
                .extracting(line -> line.assessment().missing().size())
                .containsExactly(1, 2);
    }

    @Test
    void whoeverPublishedItMayAskAndNobodyElseOutsideTheRegionsOffices() {
        OrganisationId publisher = Objects.requireNonNull(firms.firm("发布单位").organisation());
        Listing policy = firms.policy("T-firms-04", "测试用", publisher, ONLY_HERE);
        String address = "/matching/support/listings/" + policy.id() + "/firms";
        assertThat(web.get().uri(address).with(SignedIn.as(someone(Role.BANK, publisher))))
                .hasStatusOk();
        assertThat(web.get().uri(address).with(SignedIn.as(someone(Role.BANK, OrganisationId.next()))))
                .hasStatus(404);
        assertThat(web.get().uri(address).with(SignedIn.as("firm"))).hasStatus(403);
        assertThat(web.get().uri("/api/v1" + address).with(SignedIn.as("manager")))
                .hasStatus(403);
        assertThat(web.get().uri("/api/v1" + address)).hasStatus(401);
        assertThat(web.get().uri("/api/v1" + address).with(SignedIn.as("officer")))
                .hasStatusOk()
                .bodyText()
                .contains("\"others_met\"");
    }

    @Test
    void everyLookIsOnRecordWithTheFirmsThatWereNamed() {
        Listing policy = firms.policy("T-firms-05", "测试用", "八十项 | firm.class1_ip == 80");
        Viewer named = firm("留名企业", "80", true);
        fitting.of(policy.id(), someone(Role.PROGRAMME_OFFICER, OrganisationId.next()));
        assertThat(jdbc.sql("SELECT after::text FROM platform.audit_entry WHERE action = 'fitting-firms-seen'"
                                + " AND subject_key = ?")
                        .param(policy.id().toString())
                        .query(String.class)
                        .single())
                .contains(String.valueOf(named.organisation()));
    }

    @Test
    void thePageNeverShowsWhatAFirmEntered() {
        Listing policy = firms.policy("T-firms-06", "测试用", "销售 | firm.sales_fen > 1");
        Viewer firm = firms.firm("数字企业");
        firms.state(firm, Map.of("sales_fen", "31415.92"));
        firms.agree(firm);
        assertThat(web.get()
                        .uri("/matching/support/listings/" + policy.id() + "/firms")
                        .with(SignedIn.as("officer")))
                .bodyText()
                .contains("数字企业")
                .doesNotContain("31415");
    }
}
