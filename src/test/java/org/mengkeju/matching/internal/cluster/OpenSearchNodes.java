package org.mengkeju.matching.internal.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Real OpenSearch nodes, each a process of its own with a class path of its own (src/opensearch), because their libraries
 * and those of the program exclude each other, and because a process can be killed.
 */
final class OpenSearchNodes implements AutoCloseable {
    private static final Path CLASS_PATH = Path.of("target/opensearch/class-path");
    private static final long START_SECONDS = 240;

    private final int port;
    private final List<Process> nodes = new ArrayList<>();

    private OpenSearchNodes(int port) {
        this.port = port;
    }

    /** Starts so many nodes as one cluster and waits until they have found each other. */
    static OpenSearchNodes start(Path data, int count) throws IOException, InterruptedException {
        resolve();
        var nodes = new OpenSearchNodes(freePort());
        for (int number = 0; number < count; number++) {
            nodes.nodes.add(nodes.launch(data, number, count));
        }
        nodes.await(count, data);
        return nodes;
    }

    private static void resolve() throws IOException, InterruptedException {
        if (!Files.exists(CLASS_PATH)) {
            Process maven = new ProcessBuilder("mvn", "-B", "-ntp", "-q", "-f", "src/opensearch/pom.xml", "package")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = maven.waitFor(5, TimeUnit.MINUTES);
            assumeTrue(
                    ended && maven.exitValue() == 0,
                    "The libraries of OpenSearch cannot be fetched (src/opensearch): not tested against a cluster");
        }
    }

    private Process launch(Path data, int number, int count) throws IOException {
        String classPath = Files.readString(CLASS_PATH).strip() + ":target/opensearch/knn/*";
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xms128m",
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "src/opensearch/Node.java",
                        data.toString(),
                        Integer.toString(number),
                        Integer.toString(count),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("node-" + number + ".log").toFile())
                .start();
    }

    private void await(int count, Path data) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!together(http, count)) {
                if (System.nanoTime() > deadline || nodes.stream().noneMatch(Process::isAlive)) {
                    close();
                    throw new IllegalStateException(
                            "The nodes did not start: " + Files.readString(data.resolve("node-0.log")));
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private boolean together(HttpClient http, int count) throws InterruptedException {
        var health = HttpRequest.newBuilder(URI.create(url(0) + "/_cluster/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(health, BodyHandlers.ofString()).body().contains("\"number_of_nodes\":" + count);
        } catch (IOException e) {
            return false; // not there yet
        }
    }

    String url(int number) {
        return "http://127.0.0.1:" + (port + number);
    }

    int port(int number) {
        return port + number;
    }

    /** Addresses of all nodes, comma between them. */
    String urls() {
        List<String> urls = new ArrayList<>();
        for (int number = 0; number < nodes.size(); number++) {
            urls.add(url(number));
        }
        return String.join(",", urls);
    }

    /** Ends a node as a power cut would. */
    void kill(int number) throws InterruptedException {
        nodes.get(number).destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort() > 60_000 ? 23_200 : socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
    }
}
