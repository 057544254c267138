package org.mengkeju.matching.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.Fact;
import org.mengkeju.network.facts.Verdict.Outcome;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a firm can get: conditions first, text second. */
@DemoHouse
class OffersTest {
    @Autowired
    Offers offers;

    @Autowired
    Listings listings;

    @Autowired
    ListingDesk desk;

    @Autowired
    ListingTexts texts;

    @Autowired
    MockMvcTester web;

    private final Firms firms;

    OffersTest(@Autowired ApplicationContext context) {
        firms = new Firms(context);
    }

    private Offer offer(Listing listing, Viewer firm) {
        return offers.forOwn(null, firm).stream()
                .filter(one -> one.listing().id().equals(listing.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPolicyMovesFromMissingToMetAsFactsAreStated() {
        Listing policy = firms.policy(
                "T-move-01", "测试用", "小型以下 | firm.size in [\"micro\", \"small\"]", "在区内 | firm.registered_in_region");
        Viewer firm = firms.firm("移动企业");
        assertThat(offer(policy, firm).assessment().outcome()).isEqualTo(Outcome.MISSING);
        assertThat(offer(policy, firm).assessment().missing())
                .extracting(Fact::key)
                .containsExactly("size");
        firms.state(firm, Map.of("size", "small"));
        assertThat(offer(policy, firm).assessment().outcome()).isEqualTo(Outcome.MET);
        firms.state(firm, Map.of("size", "large"));
        assertThat(offer(policy, firm).assessment().having(Outcome.NOT_MET))
                .extracting(one -> one.condition().text())
                .containsExactly("小型以下");
    }

    @Test
    void whatAPersonMustJudgeIsNeverCalledMet() {
        Listing policy = firms.policy("T-judge-01", "测试用", "在区内 | firm.registered_in_region", "方案经专家评审");
        Listing bare = firms.policy("T-judge-02", "测试用");
        Viewer firm = firms.firm("评审企业");
        assertThat(offer(policy, firm).assessment().outcome()).isEqualTo(Outcome.JUDGE);
        assertThat(offer(bare, firm).assessment().outcome()).isEqualTo(Outcome.JUDGE);
    }

    @Test
    void metComesBeforeMissingBeforeJudgedBeforeNotMet() {
        Viewer firm = firms.firm("排序企业");
        firms.state(firm, Map.of("sme_valid", "是", "tax_arrears", "否", "registered_on", "2015-01-01"));
        List<Outcome> order = offers.forOwn(null, firm).stream()
                .map(offer -> offer.assessment().outcome())
                .toList();
        assertThat(order).isSorted().contains(Outcome.MET, Outcome.MISSING, Outcome.JUDGE, Outcome.NOT_MET);
    }

    @Test
    void amongEqualConditionsTheTextThatFitsTheNeedComesFirst() {
        Listing other = firms.policy("T-text-01", "支持乳业企业建设奶源追溯系统，补贴牧场检测设备", "在区内 | firm.registered_in_region");
        Listing fitting = firms.policy("T-text-02", "支持焦炉烟气脱硝和余热回收改造，补贴低温催化剂示范线", "在区内 | firm.registered_in_region");
        Viewer firm = firms.firm("文字企业");
        Listing need = need(firm, "焦炉烟气低温脱硝", "焦炉烟气温度只有一百八十度，低温脱硝催化剂活性不够，想做改造示范线并回收余热。");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<ListingId> order = offers.forOwn(null, firm).stream()
                    .filter(offer -> offer.listing().code().startsWith("T-text"))
                    .map(offer -> offer.listing().id())
                    .toList();
            assertThat(order).containsExactly(fitting.id(), other.id());
        });
        assertThat(offers.forOwn(need, firm).getFirst().assessment().outcome()).isEqualTo(Outcome.MET);
    }

    private Listing need(Viewer firm, String title, String text) {
        var details = new Details.Need(false, null, null, null, List.of(), List.of(), "", List.of());
        var content = new ListingContent(
                title, text, List.of(), List.of(), List.of("150200"), "", Visibility.PUBLIC, details);
        return desk.draft(ListingId.next(), content, firm);
    }

    @Test
    void conditionsOfFinanceProductsAreReadAsPhrasesAndAsTables() {
        var phrases = new java.util.LinkedHashMap<>(Map.of("title", "贷", "text", "借钱", "product_kind", "credit-loan"));
        phrases.put("conditions", "连续经营满2年；近一年纳税无欠缴");
        phrases.put("divisions", "150000");
        phrases.put("visibility", "public");
        var read = texts.read(Kind.FINANCE, phrases);
        assertThat(read.faults()).isEmpty();
        assertThat(read.content().details().conditions())
                .containsExactly(new Details.Condition("连续经营满2年", null), new Details.Condition("近一年纳税无欠缴", null));
        phrases.put("conditions", "没有欠税；没有失信|!firm.tax_arrears\n其他");
        assertThat(texts.read(Kind.FINANCE, phrases).content().details().conditions())
                .containsExactly(
                        new Details.Condition("没有欠税；没有失信", "!firm.tax_arrears"), new Details.Condition("其他", null));
        phrases.put("conditions", "没有欠税|!firm.tax_arears");
        assertThat(texts.read(Kind.FINANCE, phrases).faults())
                .extracting(fault -> fault.message() + fault.row())
                .containsExactly("catalogue.fault.expression1");
    }

    @Test
    void everyDemonstrationProductKeepsItsConditionsThroughAForm() {
        List<Listing> products = new ArrayList<>();
        listings.stream(Kind.FINANCE, Viewer.program(), products::add);
        assertThat(products).isNotEmpty().allSatisfy(product -> {
            var read = texts.read(Kind.FINANCE, texts.texts(product));
            assertThat(read.faults()).isEmpty();
            assertThat(read.content().details()).isEqualTo(product.details());
        });
    }

    @Test
    void onlyAFirmAsksAndOnlyForItself() {
        Viewer firm = firms.firm("自问企业");
        Listing foreign = need(firms.firm("别家企业"), "别家的难题", "别家企业的技术难题，还没有公开，别人看不到。");
        assertThatThrownBy(() -> offers.forOwn(null, Viewer.visitor("127.0.0.1")))
                .isInstanceOf(Refusal.class);
        assertThat(web.get().uri("/api/v1/matching/support").with(SignedIn.as("officer")))
                .hasStatus(403);
        assertThat(web.get().uri("/api/v1/matching/support")).hasStatus(401);
        assertThat(web.get().uri("/matching/support?need=" + foreign.id()).with(SignedIn.as(firm)))
                .hasStatus(404);
        assertThat(web.get().uri("/api/v1/matching/support").with(SignedIn.as(firm)))
                .hasStatusOk()
                .bodyText()
                .contains("\"outcome\":\"missing\"", "\"expression\":\"firm.sme_valid\"");
    }

    @Test
    void factsAreReadAndStatedByPrograms() {
        Viewer firm = firms.firm("接口企业");
        assertThat(patch(firm, "{\"sales_fen\": {\"value\": \"1300\"}, \"class1_ip\": {\"value\": \"2\"}}"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"stated\":2}");
        assertThat(patch(firm, "{\"sales_fen\": {\"value\": \"-1\"}}"))
                .hasStatus(422)
                .bodyText()
                .contains("不能是负数");
        assertThat(patch(firm, "{\"sales_fen\": {\"value\": \"1\", \"seen\": \"7\"}}"))
                .hasStatus(409);
        assertThat(patch(firm, "{\"days_since_registration\": {\"value\": \"1\"}}"))
                .hasStatus(422);
        assertThat(web.get().uri("/api/v1/matching/facts").with(SignedIn.as(firm)))
                .bodyText()
                .contains("\"key\":\"sales_fen\"", "\"value\":\"1300\"");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult patch(Viewer firm, String body) {
        return web.patch()
                .uri("/api/v1/matching/facts")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(SignedIn.as(firm))
                .exchange();
    }

    @Test
    void policiesBesideANeedComeWithBetterConditionsFirst() {
        Viewer firm = firms.firm("旁列企业");
        firms.state(firm, Map.of("sme_valid", "否", "hnte_valid", "否"));
        Map<Listing, Assessment> assessed = offers.assess(finance(), firm);
        List<Listing> ordered =
                finance().stream().sorted(Offers.conditionsFirst(assessed)).toList();
        assertThat(ordered.stream()
                        .map(one -> Objects.requireNonNull(assessed.get(one)).outcome()))
                .isSorted();
        assertThat(offers.assess(finance(), Viewer.visitor("127.0.0.1"))).isEmpty();
    }

    private List<Listing> finance() {
        List<Listing> products = new ArrayList<>();
        listings.stream(Kind.FINANCE, Viewer.program(), products::add);
        return products;
    }
}
