-- Whole code tables, as an operator imported them. One edition of each table is in force; what an import replaced is kept.
CREATE TABLE chain.code_edition (
    code_table  text        NOT NULL,
    edition     text        NOT NULL,
    in_force    boolean     NOT NULL,
    sm3         text        NOT NULL,
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (code_table, edition)
);
CREATE UNIQUE INDEX code_edition_in_force ON chain.code_edition (code_table) WHERE in_force;

CREATE TABLE chain.code (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code_table text        NOT NULL,
    edition    text        NOT NULL,
    code       text        NOT NULL,
    parent     text,
    level      smallint    NOT NULL,
    name       text        NOT NULL,
    note       text        NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to   timestamptz,
    FOREIGN KEY (code_table, edition) REFERENCES chain.code_edition
);
CREATE UNIQUE INDEX code_valid ON chain.code (code_table, edition, code) WHERE valid_to IS NULL;
