-- Budget lines: what they are called and whose they are. Their money stands in accounts of their own.
CREATE TABLE ledger.budget (
    id        uuid PRIMARY KEY,
    book      text        NOT NULL,
    name      text        NOT NULL,
    source    text        NOT NULL,
    year      int         NOT NULL,
    purpose   text        NOT NULL,
    holder    text        NOT NULL,
    division  text        NOT NULL,
    opened_at timestamptz NOT NULL,
    demo      boolean     NOT NULL,
    UNIQUE (book, year, name)
);
CREATE INDEX budget_purpose ON ledger.budget (book, purpose, year);
