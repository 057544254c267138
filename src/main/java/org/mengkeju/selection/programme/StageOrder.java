package org.mengkeju.selection.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Stages stand in the order in which they come, and each names the one before: a chain without forks, jumps or cycles. */
final class StageOrder {
    private StageOrder() {}

    /** Whether the stages are such a chain; what is wrong is told with a pointer into the file. */
    static boolean isSound(List<Stage> stages, BiConsumer<String, String> problem) {
        Map<String, Integer> places = new HashMap<>();
        boolean sound = !stages.isEmpty();
        if (!sound) {
            problem.accept("/stages", "there is no stage");
        }
        for (int n = 0; n < stages.size(); n++) {
            String key = stages.get(n).key();
            if (!key.matches("[a-z][a-z0-9-]{0,40}") || places.put(key, n) != null) {
                problem.accept("/stages/" + n + "/key", "the stage '" + key + "' is there twice or is no key");
                sound = false;
            }
        }
        for (int n = 0; n < stages.size() && sound; n++) {
            sound = follows(stages, n, places, problem);
        }
        return sound;
    }

    private static boolean follows(
            List<Stage> stages, int n, Map<String, Integer> places, BiConsumer<String, String> problem) {
        Stage stage = stages.get(n);
        String at = "/stages/" + n + "/after";
        String before = stage.after();
        if (before == null) {
            if (n > 0) {
                problem.accept("/stages/" + n, stage.key() + " names no stage it comes after; only the first may");
            }
            return n == 0;
        }
        if (!places.containsKey(before)) {
            problem.accept(at, stage.key() + " comes after " + before + ", which is not there");
            return false;
        }
        if (isInCycle(stages, places, stage)) {
            problem.accept(at, stage.key() + " comes after itself: the stages go in a circle");
            return false;
        }
        if (n == 0 || !stages.get(n - 1).key().equals(before)) {
            problem.accept(at, stage.key() + " stands in the file where it does not come: not right after " + before);
            return false;
        }
        return true;
    }

    private static boolean isInCycle(List<Stage> stages, Map<String, Integer> places, Stage from) {
        Set<String> seen = new HashSet<>();
        String key = from.key();
        while (key != null && seen.add(key)) {
            Integer place = places.get(key);
            key = place == null ? null : stages.get(place).after();
        }
        return key != null;
    }
}
