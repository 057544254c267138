package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.exchange.ListingExport;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nobody finds what is not theirs to see: by key, code, list, count, export, harvest or feed. */
@House
class VisibilityTest {
    @Autowired
    Listings listings;

    @Autowired
    ListingDesk desk;

    @Autowired
    ListingTexts texts;

    @Autowired
    ListingExport exports;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvcTester web;

    private final Viewer staff = Sample.staff("NM-02");

    private Listing written(Viewer firm, String title, Map<String, String> more) {
        Map<String, String> fields = Sample.need(title);
        fields.putAll(more);
        var content = texts.read(Kind.NEED, fields).content();
        return desk.draft(ListingId.next(), content, firm);
    }

    private Listing published(Viewer firm, String title, Map<String, String> more) {
        Listing draft = written(firm, title, more);
        desk.submit(draft.id(), firm);
        return desk.publish(draft.id(), staff);
    }

    private String everythingPublic() throws IOException {
        StringBuilder all = new StringBuilder();
        for (TableFormat format : List.of(TableFormat.CSV, TableFormat.JSONL)) {
            var out = new ByteArrayOutputStream();
            exports.write(Kind.NEED, format, Sample.VISITOR, out);
            all.append(out.toString(StandardCharsets.UTF_8));
        }
        for (String page : List.of(
                "/catalogue/needs",
                "/catalogue/needs/feed.atom",
                "/sitemap-needs.xml",
                "/oai?verb=ListRecords&metadataPrefix=oai_dc&set=need",
                "/api/v1/needs?limit=100")) {
            all.append(text(page));
        }
        return all.toString();
    }

    private String text(String page) throws IOException {
        return web.get().uri(page).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aDraftIsItsOrganisationsAlone() throws IOException {
        Viewer firm = Sample.firm();
        int before = listings.count(ListingFilter.published(Kind.NEED), Sample.VISITOR);
        Listing draft = written(firm, "没人看得见的草稿 QX81", Map.of());
        assertThat(listings.find(draft.id(), firm)).isPresent();
        assertThat(listings.find(draft.id(), Sample.colleague(firm))).isPresent();
        for (Viewer other : List.of(Sample.VISITOR, Sample.firm(), Sample.staff("NM-01"))) {
            assertThat(listings.find(draft.id(), other)).isEmpty();
            assertThat(listings.findByCode(Kind.NEED, draft.code(), other)).isEmpty();
            assertThat(listings.findAll(List.of(draft.id()), other)).isEmpty();
            assertThat(listings.forOwner(other)).doesNotContain(draft);
            var unfiltered = new ListingFilter(Kind.NEED, null, null, null, null, null, null);
            assertThat(listings.page(unfiltered, other, 1, 1000)).doesNotContain(draft);
        }
        assertThat(listings.count(ListingFilter.published(Kind.NEED), Sample.VISITOR))
                .isEqualTo(before);
        assertThat(everythingPublic()).doesNotContain("QX81").doesNotContain(draft.code());
        assertThat(web.get().uri("/catalogue/needs/" + draft.id()).accept("text/html"))
                .hasStatus(404);
        assertThat(web.get().uri("/api/v1/needs/" + draft.id())).hasStatus(404);
    }

    @Test
    void anAnonymousNeedTellsNeitherFirmNorBanner() throws IOException {
        var draft = new Organisation.Draft(null, "演示企业 匿名者", Organisation.Kind.FIRM, "150221", true);
        var organisation = organisations.register(draft, Viewer.program());
        Viewer someone = Sample.firm();
        Viewer firm = new Viewer(someone.person(), "甲", someone.roles(), organisation.id(), null, someone.address());
        Listing need = published(firm, "匿名的难题 ZW52", Map.of("visibility", "anonymous", "divisions", "150221"));
        assertThat(need.ownerName()).isEqualTo("演示企业 匿名者");
        Listing seen = listings.find(need.id(), Sample.VISITOR).orElseThrow();
        assertThat(seen.owner()).isNull();
        assertThat(seen.ownerName()).isEmpty();
        assertThat(seen.divisions()).containsExactly("150200");
        assertThat(listings.find(need.id(), staff).orElseThrow().ownerName()).isEqualTo("演示企业 匿名者");
        List<Listing> streamed = new ArrayList<>();
        listings.streamPublished(streamed::add);
        assertThat(streamed).noneMatch(listing -> listing.ownerName().contains("匿名者"));
        assertThat(everythingPublic() + text("/catalogue/needs/" + need.id()))
                .contains("ZW52")
                .doesNotContain("匿名者")
                .doesNotContain("150221")
                .doesNotContain("土默特右旗");
        var banner = new ListingFilter(Kind.NEED, null, null, "150221", null, null, ListingState.PUBLISHED);
        assertThat(listings.count(banner, Sample.VISITOR)).isZero();
    }

    @Test
    void whatIsForTheNetworkIsReadAtCentresOnly() throws IOException {
        Viewer firm = Sample.firm();
        Listing need = published(firm, "只给中心看 KD37", Map.of("visibility", "network"));
        assertThat(listings.find(need.id(), Sample.staff("NM-01"))).isPresent();
        assertThat(listings.find(need.id(), firm)).isPresent();
        assertThat(listings.find(need.id(), Sample.firm())).isEmpty();
        assertThat(listings.find(need.id(), Sample.VISITOR)).isEmpty();
        assertThat(everythingPublic())
                .doesNotContain("KD37")
                .doesNotContain(need.id().toString());
        assertThat(text("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:mengkeju:" + need.id()))
                .contains("idDoesNotExist");
    }
}
