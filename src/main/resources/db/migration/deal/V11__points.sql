-- 蒙科聚积分: what somebody is to get by rule, from proposal to the ledger. rule is the version of the rule as it was then.
CREATE TABLE deal.points_award (
    id             uuid PRIMARY KEY,
    key            text        NOT NULL UNIQUE,
    deal           uuid        NOT NULL,
    deal_number    text        NOT NULL,
    deal_title     text        NOT NULL,
    beneficiary    uuid        NOT NULL,
    name           text        NOT NULL,
    earner         text        NOT NULL,
    rule           jsonb       NOT NULL,
    edition        text        NOT NULL,
    results        int         NOT NULL DEFAULT 0 CHECK (results >= 0),
    payment        uuid,
    counted_before bigint      NOT NULL DEFAULT 0 CHECK (counted_before >= 0),
    counted_after  bigint      NOT NULL DEFAULT 0 CHECK (counted_after >= 0),
    points         bigint      NOT NULL,
    state          text        NOT NULL,
    proposed_at    timestamptz NOT NULL,
    reviewed_by    uuid,
    reviewed_name  text,
    reviewed_at    timestamptz,
    published_on   date,
    granted_on     date,
    expires_on     date,
    transfer       uuid,
    ended_on       date,
    yuan_per_point numeric(12, 4),
    version        int         NOT NULL DEFAULT 1,
    demo           boolean     NOT NULL DEFAULT false,
    CHECK (state NOT IN ('NOTICE', 'GRANTED', 'REDEEMED', 'EXPIRED') OR published_on IS NOT NULL),
    CHECK (points <> 0),
    CHECK ((state = 'REDEEMED') = (yuan_per_point IS NOT NULL))
);
CREATE INDEX points_award_deal ON deal.points_award (deal, earner, beneficiary);
CREATE INDEX points_award_beneficiary ON deal.points_award (beneficiary, id);
CREATE INDEX points_award_state ON deal.points_award (state, id);

-- Steps of an award, oldest first by key.
CREATE TABLE deal.points_step (
    id      uuid PRIMARY KEY,
    award   uuid        NOT NULL REFERENCES deal.points_award,
    state   text        NOT NULL,
    name    text        NOT NULL,
    note    text        NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX points_step_award ON deal.points_step (award);

-- An appeal against the step an award is at; while it is open the award goes no further.
CREATE TABLE deal.points_appeal (
    id            uuid PRIMARY KEY,
    award         uuid        NOT NULL REFERENCES deal.points_award,
    against       text        NOT NULL,
    raised_on     date        NOT NULL,
    raised_by     uuid        NOT NULL,
    raised_name   text        NOT NULL,
    of_owner      boolean     NOT NULL,
    text          text        NOT NULL,
    answered_on   date,
    answered_by   uuid,
    answered_name text,
    answer        text,
    upheld        boolean,
    CHECK ((answered_on IS NULL) = (upheld IS NULL) AND (answered_on IS NULL) = (answer IS NULL))
);
CREATE INDEX points_appeal_award ON deal.points_appeal (award);

-- What a point is worth in money, dated; empty means that nothing can be redeemed from that day.
CREATE TABLE deal.points_exchange (
    id             uuid PRIMARY KEY,
    yuan_per_point numeric(12, 4) CHECK (yuan_per_point > 0),
    valid_from     date        NOT NULL,
    basis          text        NOT NULL,
    set_name       text        NOT NULL,
    set_at         timestamptz NOT NULL
);

-- Payments that count for somebody's points, whether they brought any or the cap was reached.
CREATE TABLE deal.points_payment (
    payment     uuid    NOT NULL,
    deal        uuid    NOT NULL,
    earner      text    NOT NULL,
    beneficiary uuid    NOT NULL,
    fen         bigint  NOT NULL CHECK (fen > 0),
    reversed    boolean NOT NULL DEFAULT false,
    PRIMARY KEY (payment, earner)
);
CREATE INDEX points_payment_deal ON deal.points_payment (deal, earner, beneficiary);
