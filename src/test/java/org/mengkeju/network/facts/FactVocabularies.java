package org.mengkeju.network.facts;

import org.mengkeju.platform.region.RegionFolder;
import tools.jackson.databind.json.JsonMapper;

/** Conditions of a region for tests that read its files by hand. */
public final class FactVocabularies {
    private FactVocabularies() {}

    public static Conditions of(RegionFolder region) {
        return new FactVocabulary(JsonMapper.builder().build()).conditionsOf(region);
    }
}
