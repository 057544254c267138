package org.mengkeju.selection.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mengkeju.selection.conflict.Conflict.Kind;
import org.mengkeju.selection.conflict.Conflict.Source;

/** Collects what is found of one reviewer: one conflict for each application, kind and source, with all its evidence. */
final class Findings {
    private final String reviewer;
    private final ConflictRules rules;
    private final Map<Key, TreeSet<String>> found = new TreeMap<>(
            Comparator.comparing(Key::application).thenComparing(Key::kind).thenComparing(Key::source));

    private record Key(String application, Kind kind, Source source) {}

    Findings(String reviewer, ConflictRules rules) {
        this.reviewer = reviewer;
        this.rules = rules;
    }

    void add(Judged application, Kind kind, Source source, String evidence) {
        found.computeIfAbsent(new Key(application.application(), kind, source), _ -> new TreeSet<>())
                .add(evidence);
    }

    List<Conflict> conflicts() {
        return found.entrySet().stream()
                .map(one -> new Conflict(
                        reviewer,
                        one.getKey().application(),
                        one.getKey().kind(),
                        one.getKey().source(),
                        List.copyOf(one.getValue()),
                        !rules.lastResort().contains(one.getKey().kind())))
                .toList();
    }
}
