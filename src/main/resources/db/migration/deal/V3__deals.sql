-- Two sides on their way to a contract, and under it.
CREATE TABLE deal.deal (
    id           uuid PRIMARY KEY,
    number       text        NOT NULL UNIQUE,
    title        text        NOT NULL,
    subject      uuid        NOT NULL,
    need         uuid,
    lead         uuid REFERENCES deal.lead,
    centre       text,
    manager      uuid,
    manager_name text,
    stage        text        NOT NULL,
    agreed       integer,
    next_text    text,
    next_holder  text,
    next_until   date,
    opened_at    timestamptz NOT NULL,
    signed_on    date,
    effective_on date,
    reason       text,
    registration text,
    version      integer     NOT NULL DEFAULT 1,
    demo         boolean     NOT NULL DEFAULT false,
    CHECK ((next_text IS NULL) = (next_holder IS NULL)),
    CHECK ((signed_on IS NULL) = (effective_on IS NULL)),
    CHECK ((stage IN ('SIGNED', 'COMPLETED', 'TERMINATED')) = (signed_on IS NOT NULL)),
    CHECK (stage NOT IN ('NOTICE', 'SIGNING', 'SIGNED', 'COMPLETED', 'TERMINATED') OR agreed IS NOT NULL),
    CHECK ((stage = 'CLOSED') = (reason IS NOT NULL))
);
CREATE INDEX deal_centre ON deal.deal (centre, stage);
CREATE INDEX deal_manager ON deal.deal (manager, stage);
CREATE INDEX deal_subject ON deal.deal (subject);

CREATE TABLE deal.party (
    deal         uuid NOT NULL REFERENCES deal.deal,
    role         text NOT NULL,
    organisation uuid NOT NULL,
    name         text NOT NULL,
    PRIMARY KEY (deal, role),
    UNIQUE (deal, organisation)
);
CREATE INDEX party_organisation ON deal.party (organisation, deal);
-- The same two sides talk once about the same thing at a time.
CREATE TABLE deal.open_talk (
    subject  uuid NOT NULL,
    need     uuid,
    supplier uuid NOT NULL,
    acquirer uuid NOT NULL,
    deal     uuid NOT NULL UNIQUE REFERENCES deal.deal,
    UNIQUE NULLS NOT DISTINCT (subject, need, supplier, acquirer)
);

-- Versions of the terms; they never change.
CREATE TABLE deal.terms (
    deal        uuid        NOT NULL REFERENCES deal.deal,
    number      integer     NOT NULL CHECK (number > 0),
    content     jsonb       NOT NULL,
    person      uuid,
    proposed_by text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (deal, number)
);
CREATE TABLE deal.terms_acceptance (
    deal   uuid        NOT NULL,
    number integer     NOT NULL,
    role   text        NOT NULL CHECK (role IN ('SUPPLIER', 'ACQUIRER')),
    person uuid,
    name   text        NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (deal, number, role),
    FOREIGN KEY (deal, number) REFERENCES deal.terms
);

-- What happened in a deal; only grows.
CREATE TABLE deal.deal_entry (
    id     uuid PRIMARY KEY,
    deal   uuid        NOT NULL REFERENCES deal.deal,
    at     timestamptz NOT NULL,
    kind   text        NOT NULL,
    person uuid,
    name   text        NOT NULL,
    text   text        NOT NULL DEFAULT '',
    place  text        NOT NULL DEFAULT ''
);
CREATE INDEX deal_entry_deal ON deal.deal_entry (deal, at);

-- Whom a deal is credited to, in hundredths of a percent; they sum to 100 %.
CREATE TABLE deal.credit (
    deal    uuid NOT NULL REFERENCES deal.deal,
    centre  text NOT NULL,
    manager uuid,
    name    text NOT NULL,
    share   integer NOT NULL CHECK (share BETWEEN 1 AND 10000),
    UNIQUE NULLS NOT DISTINCT (deal, centre, manager)
);

CREATE TABLE deal.counter (
    series text PRIMARY KEY,
    last   bigint NOT NULL
);

CREATE FUNCTION deal.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % refused: it only grows', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER terms_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON deal.terms
    FOR EACH STATEMENT EXECUTE FUNCTION deal.refuse_change();
CREATE TRIGGER deal_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON deal.deal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION deal.refuse_change();
