package org.mengkeju.matching.internal.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the texts of a class say in common: the mean of their term vectors, compared by cosine. */
final class TermCentroids {
    private final Terms terms;
    private final List<Weighted> centroids;
    private final Postings postings;
    /** What each term weighs in a class on average. */
    private final float[] usual;

    TermCentroids(Terms terms, List<Weighted> examples, int[][] classes, int count) {
        this.terms = terms;
        List<List<Weighted>> members = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            members.add(new ArrayList<>());
        }
        for (int e = 0; e < classes.length; e++) {
            for (int one : classes[e]) {
                members.get(one).add(examples.get(e));
            }
        }
        float[] sums = new float[terms.count()];
        centroids = members.stream().map(of -> centroid(of, sums)).toList();
        postings = new Postings(centroids, terms.count());
        usual = new float[terms.count()];
        for (Weighted centroid : centroids) {
            for (int i = 0; i < centroid.ids().length; i++) {
                usual[centroid.ids()[i]] += centroid.weights()[i] / count;
            }
        }
    }

    /** Sums in a row that is zero before and after. */
    private static Weighted centroid(List<Weighted> members, float[] sums) {
        for (Weighted member : members) {
            for (int i = 0; i < member.ids().length; i++) {
                sums[member.ids()[i]] += member.weights()[i];
            }
        }
        int[] ids = members.stream()
                .flatMapToInt(member -> Arrays.stream(member.ids()))
                .sorted()
                .distinct()
                .toArray();
        float[] weights = new float[ids.length];
        double squares = 0;
        for (int i = 0; i < ids.length; i++) {
            weights[i] = sums[ids[i]];
            squares += (double) weights[i] * weights[i];
            sums[ids[i]] = 0;
        }
        float length = (float) Math.sqrt(Math.max(squares, 1e-12));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new Weighted(ids, weights);
    }

    /** Cosine with each class. */
    float[] judge(Weighted text) {
        return postings.products(text);
    }

    /** What one term of a text adds to its cosine with a class beyond what it adds with the usual class. */
    double share(Weighted text, String term, int one) {
        int id = terms.id(term);
        int own = Arrays.binarySearch(text.ids(), id);
        if (id < 0 || own < 0) {
            return 0;
        }
        int others = Arrays.binarySearch(centroids.get(one).ids(), id);
        double here = others < 0 ? 0 : centroids.get(one).weights()[others];
        return text.weights()[own] * (here - usual[id]);
    }
}
