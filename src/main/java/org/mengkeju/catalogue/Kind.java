package org.mengkeju.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing a listing offers or asks for. */
public enum Kind {
    /** 成果. */
    ACHIEVEMENT("achievement", "achievements"),
    /** 需求, scenes (场景) among them. */
    NEED("need", "needs"),
    /** 专家. */
    EXPERT("expert", "experts"),
    /** 平台, pilot lines and instruments among them. */
    PLATFORM("platform", "platforms"),
    /** 科技金融产品. */
    FINANCE("finance", "finance"),
    /** 服务机构. */
    AGENCY("agency", "agencies"),
    /** 政策. */
    POLICY("policy", "policies");

    private final String key;
    private final String path;

    Kind(String key, String path) {
        this.key = key;
        this.path = path;
    }

    /** The word in files, queries and JSON. */
    public String key() {
        return key;
    }

    /** The word in addresses: {@code /catalogue/needs}, {@code /api/v1/needs}. */
    public String path() {
        return path;
    }

    /** Whether its listings say in conditions whom they are for. */
    public boolean hasConditions() {
        return this == FINANCE || this == POLICY;
    }

    public static Optional<Kind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    public static Optional<Kind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
