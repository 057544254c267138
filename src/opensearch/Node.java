import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.plugins.Plugin;

/** One OpenSearch node on 127.0.0.1 until its standard input ends. For tests and measurements only. */
final class Node {
    private static final List<String> PLUGINS = List.of(
            "org.opensearch.transport.Netty4ModulePlugin",
            "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
            "org.opensearch.painless.PainlessModulePlugin",
            "org.opensearch.index.mapper.MapperExtrasModulePlugin",
            "org.opensearch.knn.plugin.KNNPlugin");

    private Node() {}

    /** Takes data folder, number of the node, number of all, first HTTP port; transport ports follow 100 above. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        int number = Integer.parseInt(arguments[1]);
        int all = Integer.parseInt(arguments[2]);
        int port = Integer.parseInt(arguments[3]);
        var node = new OpenSearchRunnerNode(
                InternalSettingsPreparer.prepareEnvironment(
                        settings(data, number, all, port), Map.of(), home(data, number).resolve("config"), () -> "n"),
                plugins());
        node.start();
        System.err.println("node " + number + " started");
        while (System.in.read() >= 0) {
            // lives as long as who started it
        }
        node.close();
        System.exit(0);
    }

    private static Path home(Path data, int number) throws IOException {
        Path home = data.resolve("node-" + number);
        Files.createDirectories(home.resolve("config"));
        return home;
    }

    private static Settings settings(Path data, int number, int all, int port) throws IOException {
        var seeds = new java.util.ArrayList<String>();
        var names = new java.util.ArrayList<String>();
        for (int n = 0; n < all; n++) {
            seeds.add("127.0.0.1:" + (port + 100 + n));
            names.add("n" + n);
        }
        return Settings.builder()
                .put("cluster.name", "mengkeju-" + port)
                .put("node.name", "n" + number)
                .put("path.home", home(data, number).toString())
                .put("path.data", home(data, number).resolve("data").toString())
                .put("path.logs", home(data, number).resolve("logs").toString())
                .put("network.host", "127.0.0.1")
                .put("http.port", port + number)
                .put("transport.port", port + 100 + number)
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .putList("discovery.seed_hosts", seeds)
                .putList("cluster.initial_cluster_manager_nodes", names)
                .put("discovery.initial_state_timeout", "0s")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.store.allow_mmap", true)
                .build();
    }

    private static List<Class<? extends Plugin>> plugins() throws ClassNotFoundException {
        var plugins = new java.util.ArrayList<Class<? extends Plugin>>();
        for (String name : PLUGINS) {
            plugins.add(Class.forName(name).asSubclass(Plugin.class));
        }
        return plugins;
    }
}
