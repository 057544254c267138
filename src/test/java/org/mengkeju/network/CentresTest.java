package org.mengkeju.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.network.internal.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoHouse
class CentresTest {
    @Autowired
    Centres centres;

    @Autowired
    Places places;

    @Autowired
    MockMvcTester web;

    @Test
    void theTreeIsTheOneOfTheRegionFolder() {
        assertThat(centres.ofKind(Centre.Kind.BRANCH)).hasSize(12);
        assertThat(centres.ofKind(Centre.Kind.ENCLAVE)).hasSize(4);
        assertThat(centres.ofKind(Centre.Kind.PARTNER)).hasSize(34);
        assertThat(centres.below("NM-02")).extracting(Centre::code).containsExactly("XT-04", "XT-05", "XT-06");
        assertThat(centres.withWindow("contract-registration")).contains(centres.head());
    }

    @Test
    void aBannerBelongsToTheCentreOfItsLeagueAndAForeignPlaceToTheEnclave() {
        assertThat(centres.nearest("152221").code()).isEqualTo("NM-10");
        assertThat(centres.nearest("150200").code()).isEqualTo("NM-02");
        assertThat(centres.nearest("110000").code()).isEqualTo("NM-BJ");
        assertThat(centres.nearest("120000")).isEqualTo(centres.head());
        assertThat(centres.nearest(null)).isEqualTo(centres.head());
    }

    @Test
    void placesAreFoundByNameShortFormAndAddress() {
        assertThat(places.find("科右前旗").orElseThrow().code()).isEqualTo("152221");
        assertThat(places.find("科尔沁右翼前旗").orElseThrow().code()).isEqualTo("152221");
        assertThat(places.find("内蒙古包头市昆都仑区钢铁大街 1 号").orElseThrow().parent()).isEqualTo("150200");
        assertThat(places.find("满洲里").orElseThrow().code()).isEqualTo("150781");
        assertThat(places.find("不存在的地方")).isEmpty();
    }

    @Test
    void thePageNamesTheNearestCentreAndRestSaysTheSame() {
        assertThat(web.get().uri("/network").param("q", "科右前旗"))
                .hasStatusOk()
                .bodyText()
                .contains("离科尔沁右翼前旗最近的是兴安分中心");
        assertThat(web.get().uri("/api/v1/centres/nearest").param("place", "科右前旗"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("NM-10");
    }

    @Test
    void aCentreThatDoesNotExistIsAProblemWithDetails() {
        assertThat(web.get().uri("/api/v1/centres/NM-99"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("没有找到"))
                .hasPathSatisfying(
                        "$.title", title -> assertThat(title).asString().isNotEmpty())
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo(404));
    }

    @Test
    void anEnglishNameFindsTheCentreThatIsCalledAfterIt() {
        assertThat(web.get().uri("/network").param("q", "baotou"))
                .hasStatusOk()
                .bodyText()
                .contains("离baotou最近的是包头分中心");
    }
}
