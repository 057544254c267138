package org.mengkeju.network.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.Outlines;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionEntries;
import org.mengkeju.platform.region.RegionEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

@DemoHouse
class LeagueMapTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Listings listings;

    @Autowired
    Outlines outlines;

    @Autowired
    Region region;

    @Autowired
    RegionEntries entries;

    @AfterEach
    void takeOverTheRegionAgain() {
        outlines.takeOver(entries.inForce("outline"));
        region.takeOver(entries.inForce("region"));
    }

    @Test
    void everyLeagueLeadsToItsCentreAndSaysItsNumber() {
        int needs = listings.countByLeague(Kind.NEED, Viewer.visitor("")).getOrDefault("150200", 0);
        assertThat(needs).isPositive();
        assertThat(page("/network")).contains("aria-label=\"包头市：需求 " + needs + "，由包头分中心负责\"", "<path class=\"step-");
        assertThat(page("/network").split("class=\"league\" href=\"/network/", -1))
                .hasSize(13);
    }

    @Test
    void theTableShowsTheNumbersThatColourTheMap() {
        int platforms =
                listings.countByLeague(Kind.PLATFORM, Viewer.visitor("")).getOrDefault("150400", 0);
        assertThat(page("/network?map=platforms"))
                .contains("各盟市的平台与仪器", "赤峰市：平台与仪器 " + platforms + "，")
                .containsPattern("赤峰市</span></a></th>.*<td class=\"r num\">" + platforms + "</td></tr>");
    }

    @Test
    void withoutAnApprovalNumberThePictureSaysThatItIsASketchAndWithOneItShowsTheNumber() {
        assertThat(page("/network")).contains("示意图，非标准地图").doesNotContain("审图号");
        RegionEntry entry = entries.inForce("region").getFirst();
        ObjectNode settings = (ObjectNode) entry.content().deepCopy();
        ((ObjectNode) settings.get("map")).put("approvalNumber", "GS(2026)0001");
        region.takeOver(List.of(new RegionEntry("region", "region", settings)));
        assertThat(page("/network")).contains("审图号：GS(2026)0001").doesNotContain("非标准地图");
    }

    @Test
    void aRegionWithoutAMapShowsTheTableAlone() {
        outlines.takeOver(List.of());
        assertThat(page("/network")).doesNotContain("class=\"league\"", "示意图").contains("包头市</span></a></th>");
    }

    @Test
    void stepsCoverEveryValueAndGrow() {
        assertThat(LeagueMap.steps(0)).isEmpty();
        assertThat(LeagueMap.steps(3)).extracting(LeagueMap.Step::to).containsExactly(1, 2, 3);
        List<LeagueMap.Step> steps = LeagueMap.steps(42);
        assertThat(steps).extracting(LeagueMap.Step::from).containsExactly(1, 12, 23, 34);
        assertThat(List.of(0, 1, 11, 12, 42))
                .map(value -> LeagueMap.step(steps, value))
                .containsExactly(0, 1, 1, 2, 4);
    }

    private String page(String path) {
        var answer = web.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
