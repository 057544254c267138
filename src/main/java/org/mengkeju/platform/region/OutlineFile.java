package org.mengkeju.platform.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON file (RFC 7946): a FeatureCollection of polygons with the properties {@code code} and
 * {@code name}. Other members are allowed there and not read.
 */
final class OutlineFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** RFC 7946, 3.1.6: a ring has four positions or more, the last the same as the first. */
    private static final int RING_MIN = 4;

    private OutlineFile() {}

    static List<Outline> read(RegionFolder folder, Path file) {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            require(root.path("type").asString("").equals("FeatureCollection"), "is not a GeoJSON FeatureCollection");
            return features(folder, file, root.path("features"));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
            folder.problem(file, line, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            folder.problem(file, 0, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            folder.problem(file, 0, "cannot be read: " + e.getMessage());
        }
        return List.of();
    }

    private static List<Outline> features(RegionFolder folder, Path file, JsonNode features) {
        require(features.isArray() && !features.isEmpty(), "has no features");
        List<Outline> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int n = 0; n < features.size(); n++) {
            try {
                Outline outline = outline(features.get(n));
                require(codes.add(outline.code()), "the code " + outline.code() + " stands twice");
                read.add(outline);
            } catch (IllegalArgumentException e) {
                folder.problem(file, 0, "features[" + n + "]: " + e.getMessage());
            }
        }
        return read;
    }

    private static Outline outline(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        String code = properties.path("code").asString("");
        require(
                code.matches("\\d{6}"),
                "properties.code is a division code of six digits (GB/T 2260), not '" + code + "'");
        String name = properties.path("name").asString("");
        require(!name.isBlank(), "properties.name is missing");
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        List<List<Outline.Point>> rings = new ArrayList<>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> rings.addAll(rings(coordinates));
            case "MultiPolygon" -> array(coordinates).forEach(polygon -> rings.addAll(rings(polygon)));
            default -> throw new IllegalArgumentException("geometry.type is Polygon or MultiPolygon");
        }
        require(!rings.isEmpty(), "geometry.coordinates is empty");
        return new Outline(code, name, rings);
    }

    private static List<List<Outline.Point>> rings(JsonNode polygon) {
        List<List<Outline.Point>> rings = new ArrayList<>();
        for (JsonNode ring : array(polygon)) {
            List<Outline.Point> points = new ArrayList<>();
            array(ring).forEach(position -> points.add(point(position)));
            require(points.size() >= RING_MIN && points.getFirst().equals(points.getLast()), "a ring is not closed");
            rings.add(points);
        }
        return rings;
    }

    private static Outline.Point point(JsonNode position) {
        require(
                position.isArray()
                        && position.size() >= 2
                        && position.get(0).isNumber()
                        && position.get(1).isNumber(),
                "a point is [longitude, latitude]");
        return new Outline.Point(position.get(0).asDouble(), position.get(1).asDouble());
    }

    private static JsonNode array(JsonNode node) {
        require(node.isArray(), "geometry.coordinates are not nested as its type asks");
        return node;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
