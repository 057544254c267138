package org.mengkeju.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;

/** People and texts that tests of the catalogue share. */
final class Sample {
    private Sample() {}

    static final Viewer VISITOR = Viewer.visitor("127.0.0.1");

    /** Somebody of a firm of their own. */
    static Viewer firm() {
        return person(Role.FIRM, OrganisationId.next(), null);
    }

    /** Somebody else of the same organisation. */
    static Viewer colleague(Viewer firm) {
        return person(Role.FIRM, firm.organisation(), null);
    }

    static Viewer staff(String centre) {
        return person(Role.CENTRE_STAFF, null, centre);
    }

    private static Viewer person(Role role, @Nullable OrganisationId organisation, @Nullable String centre) {
        return new Viewer(UUID.randomUUID(), role.name(), Set.of(role), organisation, centre, "127.0.0.1");
    }

    /** A complete need in Baotou, whose centre is NM-02. */
    static Map<String, String> need(String title) {
        Map<String, String> texts = new HashMap<>();
        texts.put("title", title);
        texts.put("text", "炉衬涂层半年就脱落，停炉补涂一次损失三天产能。" + title);
        texts.put("links", "rare-earth/beneficiation");
        texts.put("divisions", "150200");
        texts.put("visibility", "public");
        texts.put("budget_wan", "80—150");
        texts.put("targets", "连续使用时间|6|≥ 24|个月|停炉检查");
        return texts;
    }
}
