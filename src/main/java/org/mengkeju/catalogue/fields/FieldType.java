package org.mengkeju.catalogue.fields;

/** How a field is written, as text in forms and spreadsheets and as JSON. */
public enum FieldType {
    /** One line of text. */
    LINE,
    /** Text with line breaks. */
    TEXT,
    /** Words, separated by semicolons or commas; a JSON array of strings. */
    WORDS,
    /** Phrases, separated by semicolons or line breaks; a JSON array of strings. */
    PHRASES,
    /** A whole number. */
    WHOLE,
    /** A number, exact. */
    DECIMAL,
    /** An amount or a range of amounts in 万元, {@code 80—150}; in JSON {@code [80, 150]}. */
    MONEY,
    /** A day, {@code 2027-06-30}. */
    DATE,
    /** A month or a day, {@code 2026-06} or {@code 2026-06-18}. */
    MONTH,
    /** One of the choices. */
    CHOICE,
    /** Any of the choices, separated by semicolons; a JSON array of strings. */
    CHOICES,
    /** Yes or no; in JSON true or false. */
    FLAG,
    /** Links of chains, {@code chain/link}, separated by semicolons; a JSON array of strings. */
    LINKS,
    /** Divisions by code or name, separated by semicolons; a JSON array of strings. */
    DIVISIONS,
    /** A condition over facts of a firm, in the Common Expression Language. */
    EXPRESSION,
    /** A small table: rows on lines, cells separated by {@code |}; a JSON array of objects. */
    ROWS
}
