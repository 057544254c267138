package org.mengkeju.matching.internal.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends changes to a cluster in the order they came, the last one for a key only, again and again until it has them.
 * While the cluster is away a bounded number of changes waits here; beyond that whoever brings more has to wait too. What
 * waits when the program ends is read from the catalogue again at the next start.
 */
final class ClusterWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ClusterWriter.class.getName());
    private static final int BULK = 500;
    private static final long RETRY_MS = 1000;
    private static final long END_MS = 10_000;

    private final ClusterHttp http;
    private final int waitingMax;
    private final Duration patience;
    private final Runnable finder;
    /** Documents to be written by key; an empty one is to be deleted. */
    private final Map<String, String> waiting = new LinkedHashMap<>();

    private String target = "";
    private long brought;
    private long written;
    private boolean away;
    private boolean ended;
    private @Nullable Thread worker;

    /**
     * A writer.
     *
     * @param waitingMax changes that wait here at most
     * @param patience how long a bringer waits for room
     * @param finder aims this at an index, once the cluster answers
     */
    ClusterWriter(ClusterHttp http, int waitingMax, Duration patience, Runnable finder) {
        this.finder = finder;
        this.http = http;
        this.waitingMax = waitingMax;
        this.patience = patience;
    }

    /** From now on everything goes to this index; what waits for another one is dropped. */
    synchronized void aimAt(String index) {
        if (!target.isEmpty() && !target.equals(index)) {
            waiting.clear();
        }
        target = index;
    }

    /**
     * Brings changes. They are searchable when this returns, unless the cluster is away; then they wait.
     *
     * @param changes documents by key, an empty one to delete
     * @throws ClusterAway when the cluster is away and no more can wait here
     */
    synchronized void bring(Map<String, String> changes) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (waiting.size() >= waitingMax && !ended) {
            if (System.nanoTime() > deadline) {
                throw new ClusterAway(
                        "The search cluster is away and " + waiting.size() + " changes wait for it", null);
            }
            pause(100);
        }
        changes.forEach((key, document) -> {
            waiting.remove(key);
            waiting.put(key, document);
        });
        long mine = ++brought;
        if (worker == null) {
            worker = Thread.ofPlatform().daemon().name("search-cluster-writer").start(this::work);
        }
        notifyAll();
        while (written < mine && !away && !ended) {
            pause(1000);
        }
    }

    /** Whether everything brought so far is in the cluster. */
    synchronized boolean upToDate() {
        return written == brought;
    }

    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterAway("Interrupted while the search cluster was written to", e);
        }
    }

    private record Batch(String target, Map<String, String> changes, long upTo) {}

    private void work() {
        while (true) {
            Batch batch = next();
            if (batch == null) {
                return;
            }
            try {
                if (batch.target().isEmpty()) {
                    finder.run();
                    done(batch, batch.changes());
                } else {
                    done(batch, send(batch));
                }
            } catch (ClusterAway | ClusterHttp.Refused e) {
                LOG.log(System.Logger.Level.WARNING, "Changes wait for the search cluster: {0}", e.getMessage());
                done(batch, batch.changes());
            }
        }
    }

    private synchronized @Nullable Batch next() {
        try {
            while (waiting.isEmpty() && !ended) {
                written = brought;
                notifyAll();
                wait();
            }
        } catch (InterruptedException e) {
            return null;
        }
        if (waiting.isEmpty()) {
            return null;
        }
        Map<String, String> changes = new LinkedHashMap<>();
        for (var entry : waiting.entrySet()) {
            if (changes.size() == BULK) {
                break;
            }
            changes.put(entry.getKey(), entry.getValue());
        }
        waiting.keySet().removeAll(changes.keySet());
        return new Batch(target, changes, waiting.isEmpty() ? brought : written);
    }

    /** Puts back what was refused for now, unless it was changed meanwhile, and rests a moment before trying again. */
    private synchronized void done(Batch batch, Map<String, String> refused) {
        boolean found = batch.target().isEmpty() && !target.isEmpty();
        away = !refused.isEmpty() && !found;
        if (!refused.isEmpty() && (found || batch.target().equals(target))) {
            Map<String, String> later = new LinkedHashMap<>(waiting);
            waiting.clear();
            waiting.putAll(refused);
            later.forEach((key, document) -> {
                waiting.remove(key);
                waiting.put(key, document);
            });
        } else {
            written = Math.max(written, batch.upTo());
        }
        notifyAll();
        if (away && !ended) {
            pause(RETRY_MS);
        }
    }

    /** Returns what has to be sent again. */
    private Map<String, String> send(Batch batch) {
        StringBuilder lines = new StringBuilder();
        List<String> keys = new ArrayList<>();
        batch.changes().forEach((key, document) -> {
            keys.add(key);
            String id = JsonMapper.shared().writeValueAsString(key);
            lines.append(document.isEmpty() ? "{\"delete\":{\"_id\":" : "{\"index\":{\"_id\":")
                    .append(id)
                    .append("}}\n");
            if (!document.isEmpty()) {
                lines.append(document).append('\n');
            }
        });
        JsonNode answer = http.post("/" + batch.target() + "/_bulk?refresh=true&timeout=20s", lines.toString());
        Map<String, String> again = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode item : answer.path("items")) {
            String key = keys.get(number++);
            JsonNode result = item.path(item.has("delete") ? "delete" : "index");
            int status = result.path("status").asInt(0);
            if (status == 429 || status >= 500) {
                again.put(key, batch.changes().getOrDefault(key, ""));
            } else if (status >= 400 && status != 404) {
                LOG.log(System.Logger.Level.ERROR, "The search cluster refuses {0}: {1}", key, result.path("error"));
            }
        }
        return again;
    }

    /** Ends when everything is written or after ten seconds. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            ended = true;
            running = worker;
            notifyAll();
        }
        if (running != null) {
            try {
                running.join(END_MS);
                running.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
