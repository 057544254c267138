package org.mengkeju.chain.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.chain.Chain;
import org.mengkeju.chain.Cluster;
import org.mengkeju.chain.Link;
import org.mengkeju.platform.region.Named;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code clusters.yaml} and {@code chains/*.yaml}: clusters, chains and links. */
@Component
@Order(20)
public class ChainFiles implements RegionPart {
    private static final String CHAIN = "chain";
    private static final String CLUSTER = "cluster";

    private final JsonMapper json;
    private volatile Map<String, Chain> chains = Map.of();
    private volatile List<Cluster> clusters = List.of();

    ChainFiles(JsonMapper json) {
        this.json = json;
    }

    /** {@code clusters.yaml}: what holds for the whole list stands once at its top. */
    record ClusterList(String status, Named reason, List<ClusterLine> clusters) {
        List<Cluster> withStatus() {
            return clusters.stream()
                    .map(line -> new Cluster(line.key(), line.name(), line.chains(), status, reason))
                    .toList();
        }
    }

    record ClusterLine(String key, Named name, List<String> chains) {}

    public Map<String, Chain> chains() {
        return chains;
    }

    public List<Cluster> clusters() {
        return clusters;
    }

    @Override
    public List<String> collections() {
        return List.of(CLUSTER, CHAIN);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        Map<String, Chain> byKey = new LinkedHashMap<>();
        Path clusterFile = folder.root().resolve("clusters.yaml");
        for (Path file : folder.files("chains", ".yaml")) {
            folder.yaml(file, Chain.class).ifPresent(chain -> {
                check(folder, file, chain);
                if (byKey.put(chain.key(), chain) != null) {
                    folder.problem(file, 1, "a second chain with the key " + chain.key());
                }
            });
        }
        List<RegionEntry> entries = new ArrayList<>();
        for (Cluster cluster : clusters(folder, clusterFile)) {
            entries.add(new RegionEntry(CLUSTER, cluster.key(), json.valueToTree(cluster)));
            for (String key : cluster.chains()) {
                Chain chain = byKey.remove(key);
                if (chain == null) {
                    folder.problem(clusterFile, 0, "names the chain " + key + ", for which there is no file");
                } else {
                    entries.add(new RegionEntry(CHAIN, key, json.valueToTree(chain)));
                }
            }
        }
        byKey.keySet().forEach(key -> folder.problem(clusterFile, 0, "no cluster names the chain " + key));
        return entries;
    }

    private static List<Cluster> clusters(RegionFolder folder, Path file) {
        return folder.yaml(file, ClusterList.class).map(ClusterList::withStatus).orElse(List.of());
    }

    private static void check(RegionFolder folder, Path file, Chain chain) {
        Set<String> keys = new HashSet<>();
        for (Link link : chain.links()) {
            if (!keys.add(link.key())) {
                folder.problem(file, 0, "two links with the key " + link.key());
            }
        }
        for (Link link : chain.links()) {
            link.next().stream()
                    .filter(next -> !keys.contains(next))
                    .forEach(next -> folder.problem(file, 0, link.key() + " leads to " + next + ", which is no link"));
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        Map<String, Chain> byKey = new LinkedHashMap<>();
        List<Cluster> all = new ArrayList<>();
        for (RegionEntry entry : entries) {
            if (entry.collection().equals(CHAIN)) {
                byKey.put(entry.key(), json.treeToValue(entry.content(), Chain.class));
            } else {
                all.add(json.treeToValue(entry.content(), Cluster.class));
            }
        }
        chains = byKey;
        clusters = List.copyOf(all);
    }
}
