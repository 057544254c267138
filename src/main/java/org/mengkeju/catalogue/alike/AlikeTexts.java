package org.mengkeju.catalogue.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds same and slightly edited texts among very many. Texts are added one by one; of each its letters, its shingles as
 * numbers and its {@link Signature} are kept, about 12 bytes a letter. Equal texts meet by their letters, edited ones in a
 * band of their signatures; what meets there is compared shingle by shingle before it counts. In a band in which very many
 * meet, because a boilerplate is common to all, each is compared with its neighbours only: the work grows with the number of
 * texts, never with its square.
 */
public final class AlikeTexts {
    /** From this share of common shingles on texts are called alike where nothing else is asked. */
    public static final double USUAL = 0.5;

    /** So many neighbours a text is compared with in one band. */
    private static final int NEIGHBOURS = 24;

    /** An estimate so much below the limit is compared exactly all the same: about three standard errors. */
    private static final double SLACK = 0.14;

    /** Texts taken apart at a time, on all cores. */
    private static final int BATCH = 2048;

    private final double from;
    private final List<String> waiting = new ArrayList<>();
    private final List<long[]> shingles = new ArrayList<>();
    private final List<int[]> signatures = new ArrayList<>();
    /** For each text its number among the different ones: equal texts have the same. */
    private final List<Integer> distinct = new ArrayList<>();

    private final Map<String, Integer> known = new HashMap<>();

    /** @param from share of common shingles from which on two texts are alike, above 0 and up to 1 */
    public AlikeTexts(double from) {
        if (!(from > 0 && from <= 1)) {
            throw new IllegalArgumentException("a likeness is above 0 and up to 1, not " + from);
        }
        this.from = from;
    }

    /**
     * A text of a group.
     *
     * @param number of the text in the order in which they were added, from 0
     * @param likeness share of the shingles it has in common with the first of the group, 0 to 1
     */
    public record Member(int number, double likeness) {}

    /** Adds a text; its number is how many were added before. */
    public void add(String text) {
        waiting.add(text);
        if (waiting.size() == BATCH) {
            take();
        }
    }

    /** How many texts were added. */
    public int size() {
        return distinct.size() + waiting.size();
    }

    private void take() {
        List<String> plain = waiting.parallelStream().map(TextSketch::normalise).toList();
        waiting.clear();
        List<String> fresh = new ArrayList<>();
        for (String one : plain) {
            Integer number = known.putIfAbsent(one, shingles.size() + fresh.size());
            distinct.add(number == null ? shingles.size() + fresh.size() : number);
            if (number == null) {
                fresh.add(one);
            }
        }
        List<long[]> parts = fresh.parallelStream().map(TextSketch::shinglesOf).toList();
        signatures.addAll(parts.parallelStream().map(Signature::of).toList());
        shingles.addAll(parts);
    }

    /** Groups of texts that are alike, in the order of their first texts. */
    public List<List<Member>> groups() {
        take();
        var groups = new Groups(shingles.size());
        IntStream.range(0, Signature.BANDS).parallel().forEach(band -> meet(band, groups));
        return members(groups);
    }

    /** Lets those meet that agree in a band; a text without a single shingle meets nobody. */
    private void meet(int band, Groups groups) {
        long[] order = IntStream.range(0, shingles.size())
                .filter(number -> shingles.get(number).length > 0)
                .mapToLong(number -> place(Signature.band(signatures.get(number), band), number))
                .sorted()
                .toArray();
        int start = 0;
        for (int end = 1; end <= order.length; end++) {
            if (end == order.length || hash(order[end]) != hash(order[start])) {
                compare(order, start, end, band, groups);
                start = end;
            }
        }
    }

    private static long place(int hash, int number) {
        return ((long) hash << 32) | number;
    }

    private static int hash(long place) {
        return (int) (place >> 32);
    }

    private void compare(long[] order, int start, int end, int band, Groups groups) {
        long[] run = end - start <= NEIGHBOURS ? Arrays.copyOfRange(order, start, end) : apart(order, start, end, band);
        for (int at = 1; at < run.length; at++) {
            for (int before = Math.max(0, at - NEIGHBOURS); before < at; before++) {
                compare((int) run[before], (int) run[at], groups);
            }
        }
    }

    /** Very many that agree in this band, brought into the order of the next: those most alike come together. */
    private long[] apart(long[] order, int start, int end, int band) {
        int next = (band + 1) % Signature.BANDS;
        return Arrays.stream(order, start, end)
                .map(place -> place(Signature.band(signatures.get((int) place), next), (int) place))
                .sorted()
                .toArray();
    }

    private void compare(int one, int other, Groups groups) {
        if (couldBe(shingles.get(one).length, shingles.get(other).length)
                && !groups.together(one, other)
                && Signature.estimate(signatures.get(one), signatures.get(other)) >= from - SLACK
                && likeness(one, other) >= from) {
            groups.join(one, other);
        }
    }

    /** A text that has less than this share of the other's length cannot have this share in common. */
    private boolean couldBe(int length, int other) {
        return Math.min(length, other) >= from * Math.max(length, other);
    }

    private double likeness(int one, int other) {
        return one == other ? 1 : TextSketch.likeness(shingles.get(one), shingles.get(other));
    }

    private List<List<Member>> members(Groups groups) {
        int[] group = new int[shingles.size()];
        Arrays.setAll(group, number -> number);
        groups.all().forEach(numbers -> numbers.forEach(number -> group[number] = numbers.getFirst()));
        Map<Integer, List<Integer>> texts = new java.util.LinkedHashMap<>();
        for (int number = 0; number < distinct.size(); number++) {
            if (shingles.get(distinct.get(number)).length > 0) {
                texts.computeIfAbsent(group[distinct.get(number)], first -> new ArrayList<>())
                        .add(number);
            }
        }
        return texts.entrySet().parallelStream()
                .filter(found -> found.getValue().size() > 1)
                .map(found -> found.getValue().stream()
                        .map(number -> new Member(number, likeness(found.getKey(), distinct.get(number))))
                        .toList())
                .toList();
    }
}
