package org.mengkeju.portal.web;

import java.util.List;
import java.util.Map;

/**
 * Where a zone or board leads: the pages that exist for it. A door has a message key for its name and what one does
 * behind it ({@code portal.door.KEY} and {@code portal.door.KEY.about}).
 */
final class Doors {
    /** A page one can go to. */
    record Door(String key, String href) {}

    private static final Door ACHIEVEMENTS = new Door("achievements", "/catalogue/achievements");
    private static final Door NEEDS = new Door("needs", "/catalogue/needs");
    private static final Door EXPERTS = new Door("experts", "/catalogue/experts");
    private static final Door PLATFORMS = new Door("platforms", "/catalogue/platforms");
    private static final Door FINANCE = new Door("finance", "/catalogue/finance");
    private static final Door AGENCIES = new Door("agencies", "/catalogue/agencies");
    private static final Door POLICIES = new Door("policies", "/catalogue/policies");
    private static final Door CHAINS = new Door("chains", "/chains");
    private static final Door CENTRES = new Door("centres", "/network");
    private static final Door FIGURES = new Door("figures", "/indicators");
    private static final Door STATE_NEED = new Door("state-need", "/catalogue/needs/new");
    private static final Door LIST_ACHIEVEMENT = new Door("list-achievement", "/catalogue/achievements/new");
    private static final Door MARKET = new Door("market", "/market");
    private static final Door MATCH = new Door("match", "/matching");

    private static final Map<String, List<Door>> BY_PART = Map.of(
            "zone/resources", List.of(ACHIEVEMENTS, MARKET, NEEDS, EXPERTS, PLATFORMS, FINANCE, AGENCIES, CHAINS),
            "zone/government", List.of(POLICIES, CENTRES, FIGURES),
            "zone/firms", List.of(STATE_NEED, MATCH, POLICIES, FINANCE, PLATFORMS, AGENCIES),
            "board/research", List.of(NEEDS, EXPERTS, PLATFORMS, CHAINS),
            "board/capital", List.of(FINANCE, AGENCIES),
            "board/incubation", List.of(PLATFORMS, AGENCIES, POLICIES),
            "board/transfer", List.of(ACHIEVEMENTS, MARKET, LIST_ACHIEVEMENT, STATE_NEED, MATCH, CENTRES),
            "board/intellectual-property", List.of(MARKET, AGENCIES, ACHIEVEMENTS, POLICIES));

    private Doors() {}

    /** Doors of a zone or board; a part of another region that is not known here leads to search and centres. */
    static List<Door> of(String sort, String key) {
        return BY_PART.getOrDefault(sort + "/" + key, List.of(MATCH, CENTRES));
    }
}
