-- Name and agreed price of a result, public before the contract; an objection stops the days until it is answered.
CREATE TABLE deal.price_notice (
    id           uuid PRIMARY KEY,
    deal         uuid        NOT NULL,
    terms        integer     NOT NULL,
    published_on date        NOT NULL,
    days         integer     NOT NULL CHECK (days > 0),
    flagged      boolean     NOT NULL,
    void         boolean     NOT NULL DEFAULT false,
    person       uuid,
    name         text        NOT NULL,
    at           timestamptz NOT NULL,
    ended_on     date,
    FOREIGN KEY (deal, terms) REFERENCES deal.terms
);
CREATE UNIQUE INDEX price_notice_runs_once ON deal.price_notice (deal) WHERE NOT void AND ended_on IS NULL;
CREATE INDEX price_notice_deal ON deal.price_notice (deal, terms);
CREATE TABLE deal.price_objection (
    id          uuid PRIMARY KEY,
    notice      uuid        NOT NULL REFERENCES deal.price_notice,
    person      uuid,
    name        text        NOT NULL,
    text        text        NOT NULL,
    raised_on   date        NOT NULL,
    answer      text,
    answered_by text,
    answered_on date,
    at          timestamptz NOT NULL,
    CHECK ((answer IS NULL) = (answered_on IS NULL))
);
CREATE INDEX price_objection_notice ON deal.price_objection (notice, at);
