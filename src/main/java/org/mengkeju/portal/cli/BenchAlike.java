package org.mengkeju.portal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.mengkeju.catalogue.alike.AlikeTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench alike}: how long it takes to find edited copies among recombined records, and what share is found. */
@Command(
        name = "alike",
        description = "Edited copies planted among recombined records: seconds, share found.",
        mixinStandardHelpOptions = true)
final class BenchAlike implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Option(names = "--rows", defaultValue = "100000", description = "records (default: ${DEFAULT-VALUE})")
    private int rows;

    @Option(
            names = "--copies",
            defaultValue = "2000",
            description = "of them edited copies (default: ${DEFAULT-VALUE})")
    private int copies;

    @Option(names = "--from", defaultValue = "0.5", description = "likeness asked for (default: ${DEFAULT-VALUE})")
    private double from;

    @Option(names = "--boilerplate", description = "puts the same paragraph at the end of every record")
    private boolean boilerplate;

    @Option(
            names = "--seed",
            defaultValue = "20261122",
            description = "of records and edits (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--region",
            defaultValue = "regions/inner-mongolia",
            description = "region folder (default: ${DEFAULT-VALUE})")
    private Path region = Path.of("regions/inner-mongolia");

    @Option(names = "--json", description = "prints the figures as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Map<Integer, Integer> planted = new HashMap<>();
        List<String> texts = texts(planted);
        long start = System.nanoTime();
        var alike = new AlikeTexts(from);
        texts.forEach(alike::add);
        List<List<AlikeTexts.Member>> groups = alike.groups();
        double seconds = (System.nanoTime() - start) / NANOS;
        Map<Integer, Integer> group = new HashMap<>();
        for (int number = 0; number < groups.size(); number++) {
            int own = number;
            groups.get(number).forEach(member -> group.put(member.number(), own));
        }
        long found = planted.entrySet().stream()
                .filter(pair -> group.containsKey(pair.getKey())
                        && group.get(pair.getKey()).equals(group.get(pair.getValue())))
                .count();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("records", texts.size());
        figures.put("seconds", Math.round(10 * seconds) / 10.0);
        figures.put("copies", planted.size());
        figures.put("found_share", found / (double) planted.size());
        figures.put("groups", groups.size());
        figures.put("in_groups", group.size());
        figures.put("largest_group", groups.stream().mapToInt(List::size).max().orElse(0));
        BenchStart.print(figures, json);
        return 0;
    }

    private List<String> texts(Map<Integer, Integer> planted) throws java.io.IOException {
        var recombined = RecombinedRows.of(region, seed);
        var random = new Random(seed);
        String end = boilerplate ? "本单位承诺所填内容真实有效，由此产生的责任由本单位承担；合作细节以双方签订的合同为准，未尽事宜协商解决。" : "";
        List<String> texts = new ArrayList<>(rows);
        for (int number = 0; number < rows; number++) {
            if (number >= rows - copies) {
                int original = random.nextInt(rows - copies);
                planted.put(number, original);
                texts.add(edited(texts.get(original), random));
            } else {
                Map<String, String> row = recombined.next(number);
                texts.add(row.get("title") + row.get("text") + end);
            }
        }
        return texts;
    }

    /** One letter in forty replaced, left out or doubled. */
    private static String edited(String text, Random random) {
        var edited = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (random.nextInt(120)) {
                case 0 -> edited.appendCodePoint('改');
                case 1 -> {}
                case 2 -> edited.appendCodePoint(point).appendCodePoint(point);
                default -> edited.appendCodePoint(point);
            }
        });
        return edited.toString();
    }
}
