package org.mengkeju.platform.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OutlinesTest {
    private static final String SQUARE =
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"150100\",\"name\":\"A\"},\"geometry\":{\"type\":\"Polygon\","
                    + "\"coordinates\":[[[110,40],[112,40],[112,42],[110,42],[110,40]]]}}";

    @TempDir
    Path root;

    Outlines outlines = new Outlines(JsonMapper.builder().build());

    @BeforeEach
    void copyTheRegionItself() throws IOException {
        Files.copy(Path.of("regions/inner-mongolia/region.yaml"), root.resolve("region.yaml"));
    }

    @Test
    void theDeliveredMapHasTheTwelveLeaguesWithTheirCodes() {
        var folder = new RegionFolder(Path.of("regions/inner-mongolia"));
        var entries = outlines.read(folder);
        assertThat(folder.problems()).isEmpty();
        outlines.takeOver(entries);
        assertThat(outlines.all()).hasSize(12);
        assertThat(outlines.all()).extracting(Outline::code).contains("150100", "152900");
    }

    @Test
    void aRegionWithoutTheFileOrWithoutTheSettingHasNoMapAndNoFault() throws IOException {
        assertThat(read()).isEmpty();
        Path settings = root.resolve("region.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceAll("(?m)^map:\\n(  .*\\n)+", "")
                        .replaceAll("(?m)^script_plate.*\\n", ""));
        var folder = new RegionFolder(root);
        assertThat(folder.yaml(settings, Region.Settings.class)).isPresent();
        assertThat(outlines.read(folder)).isEmpty();
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "FeatureCollection",                                  | Unexpected end-of-input
            []                                                             | is not a GeoJSON FeatureCollection
            {"type":"FeatureCollection","features":[]}                     | has no features
            {"type":"FeatureCollection","features":[{"type":"Feature"}]}   | features[0]: properties.code
            {"type":"FeatureCollection","features":[SQUARE,SQUARE]}        | features[1]: the code 150100 stands twice
            {"type":"FeatureCollection","features":[OPEN]}                 | features[0]: a ring is not closed
            {"type":"FeatureCollection","features":[LINE]}                 | geometry.type is Polygon or MultiPolygon
            {"type":"FeatureCollection","features":[FAR]}                  | a point is [longitude, latitude] in degrees
            """)
    void aMapThatCannotBeDrawnIsRefusedWithFileAndReason(String text, String reason) throws IOException {
        Files.writeString(
                root.resolve("map.geojson"),
                text.replace("SQUARE", SQUARE)
                        .replace("OPEN", SQUARE.replace(",[110,40]]]", "]]"))
                        .replace("LINE", SQUARE.replace("Polygon", "LineString"))
                        .replace("FAR", SQUARE.replace("112,42", "112,420")));
        var folder = new RegionFolder(root);
        assertThat(outlines.read(folder).size()).isLessThan(2);
        assertThat(folder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("map.geojson");
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void anUnknownKeyUnderMapIsRefused() throws IOException {
        Path settings = root.resolve("region.yaml");
        Files.writeString(
                settings, Files.readString(settings).replace("  approval_number: null", "  aproval_number: null"));
        var folder = new RegionFolder(root);
        assertThat(folder.yaml(settings, Region.Settings.class)).isEmpty();
        assertThat(folder.problems())
                .extracting(RegionProblem::reason)
                .first()
                .asString()
                .contains("aproval_number");
    }

    private List<RegionEntry> read() {
        var folder = new RegionFolder(root);
        List<RegionEntry> entries = outlines.read(folder);
        assertThat(folder.problems()).isEmpty();
        return entries;
    }
}
