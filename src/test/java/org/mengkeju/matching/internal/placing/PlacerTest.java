package org.mengkeju.matching.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mengkeju.matching.internal.algebra.Cholesky;
import org.mengkeju.matching.internal.placing.PlacementCheck.Figures;
import org.mengkeju.matching.internal.placing.Placer.Proposed;

/** Texts of three made-up fields whose vectors and words scatter around their own; every seed is named. */
class PlacerTest {
    private static final List<String> FIELDS = List.of("奶业", "电池", "风机");
    private static final List<List<String>> WORDS =
            List.of(List.of("奶牛", "挤奶", "乳房"), List.of("电芯", "隔膜", "正极"), List.of("叶片", "塔筒", "结冰"));
    private static final int DIMENSIONS = 16;

    private static Reading text(int field, Random random, double scatter) {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) ((i % FIELDS.size() == field ? 1 : 0) + scatter * random.nextGaussian());
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        List<String> words = new ArrayList<>(List.of("提高"));
        for (int i = 0; i < 3; i++) {
            int from = random.nextDouble() < scatter / 4 ? random.nextInt(FIELDS.size()) : field;
            words.add(WORDS.get(from).get(random.nextInt(3)));
        }
        return new Reading(vector, words, words);
    }

    private static List<Example> examples(int count, Random random, double scatter) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int field = i % FIELDS.size();
            examples.add(new Example("t" + i, text(field, random, scatter), List.of(FIELDS.get(field)), false));
        }
        return examples;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheExamplesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Example> examples = examples(90, random, 0.8);
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, random);
        Placer one = Placer.of(examples);
        Placer other = Placer.of(shuffled);
        for (int i = 0; i < 20; i++) {
            Reading asked = text(i % 3, random, 0.8);
            assertThat(other.place(asked, 3)).as("seed %s", seed).isEqualTo(one.place(asked, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void confidencesLieBetweenNoughtAndOneAndSumToAtMostOneWhereEveryTextHasOneClass(long seed) {
        Random random = new Random(seed);
        for (int count : List.of(1, 5, 45, 120)) {
            Placer placer = Placer.of(examples(count, random, 1.5));
            for (int i = 0; i < 20; i++) {
                List<Proposed> proposed = placer.place(text(i % 3, random, 1.5), 3);
                assertThat(proposed)
                        .as("seed %s", seed)
                        .allMatch(one -> one.confidence() >= 0 && one.confidence() <= 1);
                assertThat(proposed.stream().mapToDouble(Proposed::confidence).sum())
                        .as("seed %s", seed)
                        .isLessThanOrEqualTo(1 + 1e-9);
                assertThat(proposed.stream().map(Proposed::confidence).toList())
                        .isSortedAccordingTo(Collections.reverseOrder());
            }
        }
    }

    @Test
    void confidenceIsKeptWhenItIsPutToTheTest() {
        Figures figures = PlacementCheck.figures(PlacementCheck.run(examples(600, new Random(7), 2.2)));
        assertThat(figures.judged()).isEqualTo(600);
        assertThat(figures.accuracy()).isBetween(0.5, 0.99);
        assertThat(figures.topThree()).isEqualTo(1);
        figures.bands().stream()
                .filter(band -> band.count() > 60)
                .forEach(band -> assertThat(band.right())
                        .as("stated %s of %s", band.stated(), band.count())
                        .isCloseTo(band.stated(), within(0.15)));
    }

    @Test
    void aClassThatIsOnlyDescribedCanBeProposed() {
        Random random = new Random(8);
        List<Example> examples = new ArrayList<>(examples(40, random, 0.5));
        examples.removeIf(example -> example.classes().contains("风机"));
        examples.add(new Example("风机", text(2, random, 0.1), List.of("风机"), true));
        Proposed first = Placer.of(examples).place(text(2, random, 0.3), 1).getFirst();
        assertThat(first.name()).isEqualTo("风机");
        assertThat(first.alike()).as("a description is no similar text").isEmpty();
    }

    @Test
    void descriptionsAloneAreEnoughToBeginWith() {
        Random random = new Random(9);
        List<Example> described = new ArrayList<>();
        for (int field = 0; field < 3; field++) {
            described.add(new Example(FIELDS.get(field), text(field, random, 0.1), List.of(FIELDS.get(field)), true));
        }
        assertThat(Placer.of(described)
                        .place(text(1, random, 0.3), 1)
                        .getFirst()
                        .name())
                .isEqualTo("电池");
    }

    @Test
    void theReasonNamesSimilarTextsOfTheClassAndWordsTheTextHas() {
        Random random = new Random(10);
        Placer placer = Placer.of(examples(60, random, 0.5));
        Reading asked = text(0, random, 0.3);
        Proposed first = placer.place(asked, 1).getFirst();
        assertThat(first.name()).isEqualTo("奶业");
        assertThat(first.words()).isNotEmpty().isSubsetOf(WORDS.get(0));
        assertThat(first.alike()).hasSize(2).allMatch(key -> Integer.parseInt(key.substring(1)) % 3 == 0);
    }

    @Test
    void aTextWithoutAnyKnownWordIsPlacedByItsMeaning() {
        Random random = new Random(11);
        Reading known = text(1, random, 0.1);
        Reading strange = new Reading(known.meaning(), List.of("xyz"), List.of("xyz"));
        Proposed first = Placer.of(examples(60, random, 0.5)).place(strange, 1).getFirst();
        assertThat(first.name()).isEqualTo("电池");
        assertThat(first.words()).isEmpty();
    }

    @Test
    void aTextOfSeveralClassesTeachesAllOfThem() {
        Random random = new Random(12);
        List<Example> examples = new ArrayList<>(examples(60, random, 0.4));
        for (int i = 0; i < 30; i++) {
            examples.add(new Example("both" + i, text(1, random, 0.4), List.of("电池", "储能"), false));
        }
        assertThat(Placer.of(examples).place(text(1, random, 0.2), 2))
                .extracting(Proposed::name)
                .containsExactlyInAnyOrder("电池", "储能");
    }

    @Test
    void nothingToLearnFromIsSaid() {
        assertThatThrownBy(() -> Placer.of(List.of())).hasMessageContaining("nothing to learn from");
        assertThatThrownBy(() -> new Example("x", text(0, new Random(1), 1), List.of(), false))
                .hasMessageContaining("needs a class");
    }

    @Test
    void equationsAreSolvedExactlyEnough() {
        double[][] matrix = {{4, 0, 0}, {2, 5, 0}, {-2, 1, 6}};
        double[] x = new Cholesky(matrix).solve(new double[] {4 + 4 - 6, 2 + 10 + 3, -2 + 2 + 18});
        assertThat(x).containsExactly(new double[] {1, 2, 3}, within(1e-12));
        assertThatThrownBy(() -> new Cholesky(new double[][] {{1, 0}, {2, 1}}))
                .hasMessageContaining("not positive definite");
    }
}
