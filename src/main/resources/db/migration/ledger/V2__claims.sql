-- What is owed under contracts and programmes, and what was paid on it. The program records payments; it moves no money.
CREATE TABLE ledger.claim (
    id            uuid PRIMARY KEY,
    key           text        NOT NULL UNIQUE,
    subject       text        NOT NULL,
    purpose       text        NOT NULL,
    label         text        NOT NULL,
    creditor_kind text        NOT NULL,
    creditor_key  text        NOT NULL,
    debtor_kind   text        NOT NULL,
    debtor_key    text        NOT NULL,
    amount        bigint      NOT NULL CHECK (amount > 0),
    paid          bigint      NOT NULL DEFAULT 0 CHECK (paid BETWEEN 0 AND amount),
    due           date        NOT NULL,
    state         text        NOT NULL,
    opened_at     timestamptz NOT NULL,
    CHECK ((state = 'PAID') = (paid = amount))
);
CREATE INDEX claim_subject ON ledger.claim (subject);
CREATE INDEX claim_creditor ON ledger.claim (creditor_key, state, due);
CREATE INDEX claim_debtor ON ledger.claim (debtor_key, state, due);

CREATE TABLE ledger.payment (
    id          uuid PRIMARY KEY,
    claim       uuid        NOT NULL REFERENCES ledger.claim,
    key         text        NOT NULL UNIQUE,
    transfer    uuid        NOT NULL UNIQUE REFERENCES ledger.transfer (id),
    amount      bigint      NOT NULL CHECK (amount > 0),
    received_on date        NOT NULL,
    evidence    text        NOT NULL,
    reversed    uuid UNIQUE REFERENCES ledger.transfer (id),
    person      uuid,
    name        text        NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX payment_claim ON ledger.payment (claim);
