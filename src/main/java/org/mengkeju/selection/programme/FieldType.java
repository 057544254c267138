package org.mengkeju.selection.programme;

/** How a field is entered, kept, and seen by conditions. */
public enum FieldType {
    /** One line. */
    TEXT(300),
    /** Several paragraphs. */
    LONG_TEXT(20_000),
    /** Money: entered in 10,000 yuan (万元), kept in yuan, whole fen in conditions. */
    MONEY(0),
    /** A whole number. */
    NUMBER(0),
    /** A day. */
    DAY(0),
    /** Yes or no. */
    FLAG(0),
    /** One of the options. */
    CHOICE(0),
    /** Rows of the same columns, for example indicators or milestones. */
    ROWS(100),
    /** A file that is handed in. */
    FILE(0);

    private final int most;

    FieldType(int most) {
        this.most = most;
    }

    /** Characters or rows at most, where the field names no other bound; 0 where there is none. */
    public int most() {
        return most;
    }

    /** Whether conditions can be written about it. */
    public boolean isSeenByConditions() {
        return this != LONG_TEXT && this != FILE;
    }
}
