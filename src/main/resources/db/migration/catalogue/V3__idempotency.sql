-- Requests that bore an Idempotency-Key: sent again they get the first outcome instead of having a second effect.
CREATE TABLE catalogue.idempotency_key (
    caller  text        NOT NULL,
    key     text        NOT NULL,
    -- SM3 of address and whole body
    digest  text        NOT NULL,
    outcome text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_key_at ON catalogue.idempotency_key (at);
