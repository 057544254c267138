package org.mengkeju.chain.codes;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code table of a national standard that records of the network refer to. */
public enum CodeTable {
    /** 国民经济行业分类: sections by letter, then two, three and four digits. */
    INDUSTRIES("industries", "GB/T 4754", "2017", 1, "[A-T]|\\d{2,4}"),
    /** 学科分类与代码: fields by letter, then three, five and seven digits. */
    DISCIPLINES("disciplines", "GB/T 13745", "2009", 0, "[A-E]|\\d{3}|\\d{5}|\\d{7}");

    private final String key;
    private final String standard;
    private final String edition;
    private final int topLevel;
    private final Pattern form;

    CodeTable(String key, String standard, String edition, int topLevel, String form) {
        this.key = key;
        this.standard = standard;
        this.edition = edition;
        this.topLevel = topLevel;
        this.form = Pattern.compile(form);
    }

    /** The word on the command line. */
    public String key() {
        return key;
    }

    /** The standard that holds it, without its year. */
    public String standard() {
        return standard;
    }

    /** Year of the edition the region's chains use. */
    public String usualEdition() {
        return edition;
    }

    /** Level of what has no parent. */
    int topLevel() {
        return topLevel;
    }

    /** Whether a code has the form the standard gives it. */
    boolean writes(String code) {
        return form.matcher(code).matches();
    }

    public static Optional<CodeTable> ofKey(String key) {
        return Arrays.stream(values()).filter(table -> table.key.equals(key)).findFirst();
    }
}
