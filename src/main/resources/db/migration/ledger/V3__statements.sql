-- Bank statements their owners send in, line by line; a line is known by what it says, so that the same one sent again is there
-- once. A line is set on one claim, or set aside.
CREATE TABLE ledger.statement_line (
    id         uuid PRIMARY KEY,
    owner_kind text        NOT NULL,
    owner_key  text        NOT NULL,
    digest     text        NOT NULL,
    file       text        NOT NULL,
    number     bigint      NOT NULL,
    booked_on  date        NOT NULL,
    payer      text        NOT NULL,
    amount     bigint      NOT NULL CHECK (amount > 0),
    purpose    text        NOT NULL,
    serial     text        NOT NULL,
    state      text        NOT NULL,
    payment    uuid REFERENCES ledger.payment,
    note       text        NOT NULL DEFAULT '',
    person     uuid,
    name       text        NOT NULL,
    at         timestamptz NOT NULL,
    UNIQUE (owner_kind, owner_key, digest),
    CHECK ((state = 'MATCHED') = (payment IS NOT NULL))
);
CREATE INDEX statement_line_owner ON ledger.statement_line (owner_key, state, booked_on);
