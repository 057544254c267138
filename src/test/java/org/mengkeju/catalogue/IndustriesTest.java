package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.internal.DetailsJson;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Industry codes are what the author states: kept, shown, and missing in what was written before the field existed. */
@House
class IndustriesTest {
    @Autowired
    ListingDesk desk;

    @Autowired
    ListingTexts texts;

    @Autowired
    MockMvcTester web;

    @Test
    void statedIndustriesStandOnThePageOfANeed() {
        Map<String, String> fields = Sample.need("停炉补涂 QX71");
        fields.put("industries", "0932；3091");
        Viewer firm = Sample.firm();
        Listing draft =
                desk.draft(ListingId.next(), texts.read(Kind.NEED, fields).content(), firm);
        desk.submit(draft.id(), firm);
        desk.publish(draft.id(), Sample.staff("NM-02"));
        assertThat(web.get().uri("/catalogue/needs/" + draft.id()).accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .contains("行业代码", "0932", "3091");
    }

    @Test
    void whatWasKeptBeforeTheFieldExistedHasNone() {
        var need = (Details.Need) DetailsJson.read(Kind.NEED, """
                {"scene":false,"budget":null,"trl_min":7,"deadline":null,"ways":[],"targets":[],"tried":""}""");
        assertThat(need.industries()).isEmpty();
    }
}
