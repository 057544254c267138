-- Who gets what of the proceeds of a result: one agreement for a result, or for one deal with it.
CREATE TABLE deal.proceeds_agreement (
    id            uuid PRIMARY KEY,
    result        uuid        NOT NULL,
    deal          uuid,
    title         text        NOT NULL,
    unit          uuid        NOT NULL,
    unit_name     text        NOT NULL,
    state_founded boolean     NOT NULL,
    opened_at     timestamptz NOT NULL,
    demo          boolean     NOT NULL DEFAULT false,
    UNIQUE NULLS NOT DISTINCT (result, deal)
);
CREATE INDEX proceeds_agreement_unit ON deal.proceeds_agreement (unit);

-- Its versions; rules is the rule set as it was when the version was made.
CREATE TABLE deal.proceeds_version (
    agreement        uuid          NOT NULL REFERENCES deal.proceeds_agreement,
    number           int           NOT NULL CHECK (number > 0),
    state            text          NOT NULL,
    rules            jsonb         NOT NULL,
    way              text          NOT NULL,
    reward           numeric(7, 4) NOT NULL CHECK (reward BETWEEN 0 AND 100),
    institution      uuid,
    institution_name text          NOT NULL,
    institution_part numeric(7, 4) NOT NULL CHECK (institution_part BETWEEN 0 AND 100),
    broker           uuid,
    broker_name      text          NOT NULL,
    broker_part      numeric(7, 4) NOT NULL CHECK (broker_part BETWEEN 0 AND 100),
    note             text          NOT NULL,
    proposed_by      uuid,
    proposed_name    text          NOT NULL,
    proposed_at      timestamptz   NOT NULL,
    published_on     date,
    in_force_on      date,
    ended_on         date,
    PRIMARY KEY (agreement, number),
    CHECK (reward + institution_part + broker_part <= 100),
    CHECK (state NOT IN ('NOTICE', 'OBJECTED') OR published_on IS NOT NULL),
    CHECK (state NOT IN ('IN_FORCE', 'REPLACED') OR in_force_on IS NOT NULL)
);
CREATE UNIQUE INDEX proceeds_version_in_force ON deal.proceeds_version (agreement) WHERE state = 'IN_FORCE';
CREATE UNIQUE INDEX proceeds_version_open ON deal.proceeds_version (agreement)
    WHERE state IN ('DRAFTED', 'NOTICE', 'OBJECTED');
CREATE INDEX proceeds_version_notice ON deal.proceeds_version (published_on) WHERE state = 'NOTICE';

CREATE TABLE deal.proceeds_completer (
    id               uuid PRIMARY KEY,
    agreement        uuid          NOT NULL,
    version          int           NOT NULL,
    position         int           NOT NULL,
    person           uuid,
    name             text          NOT NULL,
    role             text          NOT NULL,
    part             numeric(7, 4) NOT NULL CHECK (part > 0 AND part <= 100),
    consented_at     timestamptz,
    consent_name     text,
    consent_evidence text,
    UNIQUE (agreement, version, position),
    FOREIGN KEY (agreement, version) REFERENCES deal.proceeds_version,
    CHECK ((consented_at IS NULL) = (consent_name IS NULL) AND (consented_at IS NULL) = (consent_evidence IS NULL))
);
CREATE INDEX proceeds_completer_person ON deal.proceeds_completer (person);

-- Costs that may be taken off an income before it is shared; never changed, at most cancelled while nothing was taken off for it.
CREATE TABLE deal.proceeds_cost (
    id            uuid PRIMARY KEY,
    agreement     uuid        NOT NULL REFERENCES deal.proceeds_agreement,
    kind          text        NOT NULL,
    fen           bigint      NOT NULL CHECK (fen > 0),
    spent_on      date        NOT NULL,
    evidence      text        NOT NULL,
    recorded_name text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    cancelled_at  timestamptz
);
CREATE INDEX proceeds_cost_agreement ON deal.proceeds_cost (agreement);

-- Every payment for a deal, as the ledger told it; shared once an agreement is in force.
CREATE TABLE deal.proceeds_payment (
    payment     uuid PRIMARY KEY,
    claim       uuid        NOT NULL,
    deal        uuid        NOT NULL,
    result      uuid        NOT NULL,
    unit        uuid        NOT NULL,
    fen         bigint      NOT NULL CHECK (fen > 0),
    paid_on     date        NOT NULL,
    reversed_on date
);
CREATE INDEX proceeds_payment_result ON deal.proceeds_payment (result);

-- How one payment is divided.
CREATE TABLE deal.proceeds_plan (
    id             uuid PRIMARY KEY,
    payment        uuid        NOT NULL UNIQUE REFERENCES deal.proceeds_payment,
    agreement      uuid        NOT NULL,
    version        int         NOT NULL,
    state          text        NOT NULL,
    income         bigint      NOT NULL CHECK (income > 0),
    net            bigint      NOT NULL CHECK (net BETWEEN 0 AND income),
    reward         bigint      NOT NULL CHECK (reward BETWEEN 0 AND net),
    pay_by         date,
    published_on   date,
    confirmed_name text,
    confirmed_at   timestamptz,
    transfer       uuid,
    posted_on      date,
    attempt        int         NOT NULL DEFAULT 1,
    made_at        timestamptz NOT NULL,
    FOREIGN KEY (agreement, version) REFERENCES deal.proceeds_version,
    CHECK ((state = 'POSTED') = (posted_on IS NOT NULL) AND (state <> 'POSTED' OR transfer IS NOT NULL))
);
CREATE INDEX proceeds_plan_agreement ON deal.proceeds_plan (agreement, version);

CREATE TABLE deal.proceeds_plan_cost (
    plan   uuid    NOT NULL REFERENCES deal.proceeds_plan,
    cost   uuid    NOT NULL REFERENCES deal.proceeds_cost,
    amount bigint  NOT NULL CHECK (amount > 0),
    counts boolean NOT NULL,
    off    bigint  NOT NULL CHECK (off >= 0 AND off <= amount),
    PRIMARY KEY (plan, cost)
);
CREATE INDEX proceeds_plan_cost_cost ON deal.proceeds_plan_cost (cost);

CREATE TABLE deal.proceeds_part (
    plan         uuid          NOT NULL REFERENCES deal.proceeds_plan,
    position     int           NOT NULL,
    kind         text          NOT NULL,
    completer    uuid,
    person       uuid,
    organisation uuid,
    name         text          NOT NULL,
    part         numeric(7, 4) NOT NULL,
    fen          bigint        NOT NULL CHECK (fen >= 0),
    PRIMARY KEY (plan, position)
);
CREATE INDEX proceeds_part_person ON deal.proceeds_part (person);

-- What somebody says against a version, or against the division of a payment, while it is published.
CREATE TABLE deal.proceeds_objection (
    id            uuid PRIMARY KEY,
    agreement     uuid        NOT NULL,
    version       int         NOT NULL,
    plan          uuid REFERENCES deal.proceeds_plan,
    raised_on     date        NOT NULL,
    raised_by     uuid        NOT NULL,
    raised_name   text        NOT NULL,
    text          text        NOT NULL,
    answered_on   date,
    answered_name text,
    answer        text,
    upheld        boolean,
    FOREIGN KEY (agreement, version) REFERENCES deal.proceeds_version,
    CHECK ((answered_on IS NULL) = (upheld IS NULL) AND (answered_on IS NULL) = (answer IS NULL))
);
CREATE INDEX proceeds_objection_agreement ON deal.proceeds_objection (agreement, version);
