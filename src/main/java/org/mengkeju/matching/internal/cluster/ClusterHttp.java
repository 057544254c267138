package org.mengkeju.matching.internal.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the nodes of a cluster in turn: a node that does not answer, or answers that it is overloaded, is passed over
 * for the next. Every request made here may be made twice without harm.
 */
final class ClusterHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** Times all nodes are tried before the cluster counts as away: ten seconds, in which it gets over the loss of a node. */
    private static final int ROUNDS = 6;
    /** While it counts as away nobody waits for more than one round. */
    private volatile boolean away;

    private static final long BETWEEN_ROUNDS_MS = 150;

    private final List<URI> nodes;
    private final @Nullable String authorization;
    private final HttpClient http;
    private final AtomicInteger preferred = new AtomicInteger();

    /** A refusal of the cluster that trying again would not change. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /**
     * A client.
     *
     * @param urls addresses of nodes, comma between them; the first may bear user and password
     */
    ClusterHttp(String urls) {
        List<URI> given = Arrays.stream(urls.split(",", -1))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(URI::create)
                .toList();
        if (given.isEmpty() || given.stream().anyMatch(one -> one.getHost() == null)) {
            throw new IllegalArgumentException("Not the address of a search cluster: " + urls);
        }
        String user = given.getFirst().getRawUserInfo();
        authorization = user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        nodes = given.stream().map(ClusterHttp::withoutUser).toList();
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    private static URI withoutUser(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }

    JsonNode get(String path) {
        return send("GET", path, "");
    }

    JsonNode post(String path, String body) {
        return send("POST", path, body);
    }

    /**
     * Sends and reads.
     *
     * @param body JSON, or lines of JSON; "" for none
     * @throws Refused when the cluster says that the request is wrong
     * @throws ClusterAway when no node answers
     */
    JsonNode send(String method, String path, String body) {
        Throwable last = null;
        for (int round = 0; round < (away ? 1 : ROUNDS); round++) {
            for (int i = 0; i < nodes.size(); i++) {
                int number = Math.floorMod(preferred.get(), nodes.size());
                try {
                    HttpResponse<byte[]> answer =
                            http.send(request(nodes.get(number), method, path, body), BodyHandlers.ofByteArray());
                    if (!passing(answer.statusCode())) {
                        away = false;
                        return read(answer, method + " " + path);
                    }
                    last = new IOException("answered " + answer.statusCode() + " " + shortened(answer));
                } catch (IOException e) {
                    last = e;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new ClusterAway("Interrupted while the search cluster was asked", e);
                }
                preferred.compareAndSet(number, number + 1);
            }
            rest(round);
        }
        away = true;
        throw new ClusterAway("No node of the search cluster answers: " + nodes, last);
    }

    /** Overloaded, or without a shard that is just moving to another node. */
    private static boolean passing(int status) {
        return status == 429 || status >= 500;
    }

    private static void rest(int round) {
        try {
            Thread.sleep(BETWEEN_ROUNDS_MS << round);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterAway("Interrupted while the search cluster was asked", e);
        }
    }

    private HttpRequest request(URI node, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private static String shortened(HttpResponse<byte[]> answer) {
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        return said.length() > 500 ? said.substring(0, 500) : said;
    }

    private static JsonNode read(HttpResponse<byte[]> answer, String what) {
        if (answer.statusCode() >= 400) {
            throw new Refused(answer.statusCode(), what + " → " + answer.statusCode() + " " + shortened(answer));
        }
        return JsonMapper.shared()
                .readTree(answer.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : answer.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
