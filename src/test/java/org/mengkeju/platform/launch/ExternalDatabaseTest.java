package org.mengkeju.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.Mengkeju;
import org.mengkeju.TestDatabase;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.database.PostgresServer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

/** {@code --db-url}: the program on a database that the operator runs. */
class ExternalDatabaseTest {
    @Test
    void theProgramStartsPublishesAndFindsOnADatabaseOfTheOperators() throws Exception {
        Path data = TestDatabase.freshFolder();
        try (var operators = DataFolder.open(TestDatabase.freshFolder());
                var server = PostgresServer.start(operators)) {
            String url = server.url() + "&user=" + server.user() + "&password=" + server.password();
            var options = CommandLine.populateCommand(
                    new LaunchOptions(), "--data", data.toString(), "--db-url", url, "--empty");
            try (var house = new Launcher(Mengkeju.class).serve(options, "127.0.0.1", 0)) {
                Listing listing = publish(house.context());
                String port = house.context().getEnvironment().getProperty("local.server.port");
                String search = "http://127.0.0.1:" + port
                        + "/api/v1/search?kind=agency&q=%E9%94%A1%E6%9E%97%E5%85%8D%E7%A3%A8";
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> get(search).contains(listing.id().toString()));
            }
            assertThat(Files.exists(data.resolve("postgres")))
                    .as("no database of its own was started")
                    .isFalse();
        }
    }

    private static Listing publish(ApplicationContext house) {
        Map<String, String> fields = Map.of(
                "title", "羊绒分梳机锡林免磨针布",
                "text", "在两家企业现场连续运行。",
                "services", "检测",
                "divisions", "150200",
                "visibility", "public");
        var desk = house.getBean(ListingDesk.class);
        var content =
                house.getBean(ListingTexts.class).read(Kind.AGENCY, fields).content();
        Viewer program = Viewer.program();
        Listing draft = desk.draft(ListingId.next(), content, program);
        desk.submit(draft.id(), program);
        return desk.publish(draft.id(), program);
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
