package org.mengkeju.selection.assign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How well reviewers fit proposals, sparse: a pair that is not there has affinity 0 and is never assigned, and a pair in
 * conflict is not there. Scores count in millionths, so that sums are exact.
 */
public final class Affinities {
    /** Scores are whole millionths. */
    public static final long ONE = 1_000_000;

    private static final BigDecimal SCALE = BigDecimal.valueOf(ONE);

    private final List<String> proposals;
    private final List<String> reviewers;
    private final int[][] fits;
    private final long[][] scores;

    Affinities(List<String> proposals, List<String> reviewers, int[][] fits, long[][] scores) {
        this.proposals = List.copyOf(proposals);
        this.reviewers = List.copyOf(reviewers);
        this.fits = fits;
        this.scores = scores;
    }

    /** Collects pairs; proposals and reviewers stand in the order of their keys, so that the order of a file does not matter. */
    public static final class Builder {
        private final Map<String, Row> rows = new HashMap<>();
        private final Map<String, Integer> reviewers = new HashMap<>();
        private final List<String> reviewerKeys = new ArrayList<>();

        /** Makes a proposal known, also one nobody fits. */
        public Builder proposal(String key) {
            row(key);
            return this;
        }

        /** Makes a reviewer known. */
        public Builder reviewer(String key) {
            column(key);
            return this;
        }

        /**
         * A pair; the last word counts.
         *
         * @throws IllegalArgumentException where the score is below 0 or above a million
         */
        public Builder fit(String proposal, String reviewer, BigDecimal score) {
            if (score.signum() < 0 || score.compareTo(SCALE) > 0) {
                throw new IllegalArgumentException("an affinity is between 0 and 1000000: " + score);
            }
            long units =
                    score.multiply(SCALE).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
            row(proposal).say(column(reviewer), units);
            return this;
        }

        /**
         * A conflict of interest: the pair is never assigned, whatever its affinity. Conflicts are named after the pairs; one of
         * somebody unknown means nothing.
         */
        public Builder conflict(String proposal, String reviewer) {
            Row row = rows.get(proposal);
            Integer column = reviewers.get(reviewer);
            if (row != null && column != null) {
                row.say(column, 0);
            }
            return this;
        }

        private Row row(String key) {
            return rows.computeIfAbsent(key, _ -> new Row());
        }

        private int column(String key) {
            return reviewers.computeIfAbsent(key, one -> {
                reviewerKeys.add(one);
                return reviewerKeys.size() - 1;
            });
        }

        /** Done. */
        public Affinities build() {
            List<String> people = reviewerKeys.stream().sorted().toList();
            int[] places = new int[people.size()];
            for (int place = 0; place < places.length; place++) {
                places[Objects.requireNonNull(reviewers.get(people.get(place)))] = place;
            }
            List<String> keys = rows.keySet().stream().sorted().toList();
            int[][] fits = new int[keys.size()][];
            long[][] scores = new long[keys.size()][];
            for (int p = 0; p < fits.length; p++) {
                Objects.requireNonNull(rows.get(keys.get(p))).into(p, fits, scores, places);
            }
            return new Affinities(keys, people, fits, scores);
        }
    }

    /** What was said of a proposal, packed: millions of pairs fit in little memory. */
    private static final class Row {
        private int[] columns = new int[4];
        private long[] units = new long[4];
        private int size;

        void say(int column, long value) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                units = Arrays.copyOf(units, size * 2);
            }
            columns[size] = column;
            units[size] = value;
            size++;
        }

        /** Sorts by reviewer, keeps the last word on each and leaves out zeros. */
        void into(int row, int[][] fits, long[][] scores, int[] places) {
            Map<Integer, Long> last = new TreeMap<>();
            for (int at = 0; at < size; at++) {
                last.put(places[columns[at]], units[at]);
            }
            last.values().removeIf(value -> value == 0);
            fits[row] = last.keySet().stream().mapToInt(Integer::intValue).toArray();
            scores[row] = last.values().stream().mapToLong(Long::longValue).toArray();
        }
    }

    public int proposals() {
        return proposals.size();
    }

    public int reviewers() {
        return reviewers.size();
    }

    public String proposal(int index) {
        return proposals.get(index);
    }

    public String reviewer(int index) {
        return reviewers.get(index);
    }

    /** The number of a proposal, or a negative one where it is unknown. */
    public int proposalAt(String key) {
        return Collections.binarySearch(proposals, key);
    }

    /** The number of a reviewer, or a negative one where it is unknown. */
    public int reviewerAt(String key) {
        return Collections.binarySearch(reviewers, key);
    }

    /** Reviewers a proposal may get, in ascending order. */
    int[] fits(int proposal) {
        return fits[proposal];
    }

    /** Their scores, in the same order. */
    long[] scores(int proposal) {
        return scores[proposal];
    }

    /** The score of a pair, or 0. */
    public long score(int proposal, int reviewer) {
        int at = Arrays.binarySearch(fits[proposal], reviewer);
        return at < 0 ? 0 : scores[proposal][at];
    }

    /** How many pairs may be assigned. */
    public int pairs() {
        int sum = 0;
        for (int[] row : fits) {
            sum += row.length;
        }
        return sum;
    }
}
