package org.mengkeju.network.security;

import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Names a browser and its system from what it says of itself, well enough for its owner to recognise it. */
final class Device {
    private static final SequencedMap<String, String> BROWSERS = ordered(
            Map.entry("MicroMessenger", "WeChat"),
            Map.entry("Edg", "Edge"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrom", "Chrome"),
            Map.entry("Safari", "Safari"),
            Map.entry("curl", "curl"));
    private static final SequencedMap<String, String> SYSTEMS = ordered(
            Map.entry("Harmony", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "macOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    static String of(@Nullable String agent) {
        if (agent == null) {
            return "-";
        }
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        String both = (browser + " " + system).strip();
        return both.isEmpty() ? "-" : both;
    }

    private static String first(SequencedMap<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    @SafeVarargs
    private static SequencedMap<String, String> ordered(Map.Entry<String, String>... entries) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (var entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
