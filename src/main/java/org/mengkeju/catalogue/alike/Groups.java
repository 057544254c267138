package org.mengkeju.catalogue.alike;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Which numbers belong together (union–find). Reading is free of locks, joining is not. */
final class Groups {
    private final AtomicIntegerArray parent;

    Groups(int size) {
        parent = new AtomicIntegerArray(size);
        for (int number = 0; number < size; number++) {
            parent.set(number, number);
        }
    }

    private int root(int number) {
        int at = number;
        while (parent.get(at) != at) {
            int above = parent.get(at);
            parent.compareAndSet(at, above, parent.get(above));
            at = above;
        }
        return at;
    }

    boolean together(int one, int other) {
        return root(one) == root(other);
    }

    synchronized void join(int one, int other) {
        int left = root(one);
        int right = root(other);
        // the smaller number stands for the group, so that its first text does
        parent.set(Math.max(left, right), Math.min(left, right));
    }

    /** Groups of two or more, each in order, by their first number. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int number = 0; number < parent.length(); number++) {
            members.computeIfAbsent(root(number), first -> new ArrayList<>()).add(number);
        }
        return members.values().stream().filter(group -> group.size() > 1).toList();
    }
}
