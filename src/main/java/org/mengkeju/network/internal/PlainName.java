package org.mengkeju.network.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names of organisations folded so that different ways of writing one name become equal. */
public final class PlainName {
    private static final List<String> ENDINGS =
            List.of("股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "公司", "集团");

    private PlainName() {}

    /** Half-width, without spaces, brackets and the usual endings of company names, lower case. */
    public static String of(String name) {
        String plain =
                halfWidth(name).replaceAll("[\\s()\\[\\]【】<>·.,'\"“”-]", "").toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (plain.endsWith(ending) && plain.length() > ending.length() + 1) {
                return plain.substring(0, plain.length() - ending.length());
            }
        }
        return plain;
    }

    public static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
