-- What an organisation says of itself, one line a statement; the last one of a fact holds, a null value takes it back.
-- Values are kept as the vocabulary says (facts.yaml): money in fen, averages of people times 24, days as 2019-05-01.
CREATE TABLE network.fact_statement (
    id           uuid PRIMARY KEY,
    organisation uuid        NOT NULL REFERENCES network.organisation,
    fact         text        NOT NULL,
    value        text,
    stated_at    timestamptz NOT NULL,
    person       uuid,
    name         text        NOT NULL,
    demo         boolean     NOT NULL DEFAULT false
);
CREATE INDEX fact_statement_last ON network.fact_statement (organisation, fact, stated_at DESC, id DESC);

-- Whether a firm agreed to be named to those who look for firms that a policy or product fits; no line means no.
CREATE TABLE network.proposal_consent (
    organisation uuid PRIMARY KEY REFERENCES network.organisation,
    agreed       boolean     NOT NULL,
    at           timestamptz NOT NULL,
    person       uuid,
    name         text        NOT NULL
);
