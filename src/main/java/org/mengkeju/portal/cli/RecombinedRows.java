package org.mengkeju.portal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of achievements put together from the sentences of the region's demonstration set: as many as one likes, none equal,
 * the same for the same seed.
 */
final class RecombinedRows {
    static final List<String> KEYS =
            List.of("title", "text", "keywords", "links", "divisions", "trl", "owner_kind", "owner_name", "visibility");

    private static final int OWNERS = 5000;

    private record Piece(String title, List<String> sentences, String keywords, String link) {}

    private final List<Piece> pieces;
    private final Random random;

    private RecombinedRows(List<Piece> pieces, Random random) {
        this.pieces = pieces;
        this.random = random;
    }

    /** From the demonstration set of this region folder. */
    static RecombinedRows of(Path region, long seed) throws IOException {
        return of(region, "achievements", seed);
    }

    /** From those of one kind, by its folder. */
    static RecombinedRows of(Path region, String kind, long seed) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (Stream<Path> files = Files.list(region.resolve("demo").resolve(kind))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    pieces.add(piece(JsonMapper.shared().readTree(line)));
                }
            }
        }
        return new RecombinedRows(pieces, new Random(seed));
    }

    private static Piece piece(JsonNode line) {
        JsonNode fields = line.path("fields");
        String link = fields.path("chain").asString("") + "/"
                + fields.path("links").path(0).asString("");
        List<String> words =
                line.path("keywords").values().stream().map(JsonNode::asString).toList();
        return new Piece(
                line.path("title").asString(""),
                Arrays.asList(line.path("text").asString("").split("(?<=[。；])")),
                String.join("；", words),
                link);
    }

    /** The next row; its number makes its title unlike any other. */
    Map<String, String> next(int number) {
        Piece one = any(pieces);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("title", one.title() + " " + number);
        row.put(
                "text",
                any(one.sentences()) + any(any(pieces).sentences())
                        + any(any(pieces).sentences()) + "编号 " + number);
        row.put("keywords", one.keywords());
        row.put("links", one.link());
        row.put("divisions", "150200");
        row.put("trl", (1 + random.nextInt(9)) + "|2026-0" + (1 + random.nextInt(9)) + "|现场运行");
        row.put("owner_kind", "firm");
        row.put("owner_name", "演示企业 " + random.nextInt(OWNERS));
        row.put("visibility", "public");
        return row;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
