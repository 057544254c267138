package org.mengkeju.platform.region;

import tools.jackson.databind.JsonNode;

/**
 * One thing a region folder declares, as it is kept in the database with its history.
 *
 * @param collection what sort of thing: {@code chain}, {@code centre}, {@code division}, …
 * @param key its key within the collection
 * @param content what the file says of it
 */
public record RegionEntry(String collection, String key, JsonNode content) {}
