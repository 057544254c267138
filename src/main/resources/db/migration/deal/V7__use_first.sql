-- Use first, pay later: a licence a deal led to. What it is at any date follows from its acts; state and what follows from
-- it are kept for lists and recomputed by verify.
CREATE TABLE deal.use_first (
    deal         uuid PRIMARY KEY REFERENCES deal.deal,
    signed_on    date    NOT NULL,
    effective_on date    NOT NULL,
    ends_on      date,
    terms        jsonb   NOT NULL,
    rules        jsonb   NOT NULL,
    guaranteed   boolean NOT NULL,
    state        text    NOT NULL,
    since        date    NOT NULL,
    as_of        date    NOT NULL,
    outstanding  bigint  NOT NULL CHECK (outstanding >= 0),
    wakes_on     date
);
CREATE INDEX use_first_state ON deal.use_first (state, since);

-- What people did under it, with what shows it; only grows.
CREATE TABLE deal.use_first_act (
    id       uuid PRIMARY KEY,
    deal     uuid        NOT NULL REFERENCES deal.use_first,
    number   integer     NOT NULL CHECK (number > 0),
    move     text        NOT NULL,
    side     text        NOT NULL,
    on_day   date        NOT NULL,
    evidence text        NOT NULL,
    said     jsonb       NOT NULL,
    person   uuid,
    name     text        NOT NULL,
    at       timestamptz NOT NULL,
    UNIQUE (deal, number)
);
CREATE TRIGGER use_first_act_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON deal.use_first_act
    FOR EACH STATEMENT EXECUTE FUNCTION deal.refuse_change();

-- A default or breach, for the parties and for officers. It is never deleted; what turns out otherwise is withdrawn.
CREATE TABLE deal.credit_entry (
    id           uuid PRIMARY KEY,
    deal         uuid        NOT NULL REFERENCES deal.use_first,
    kind         text        NOT NULL CHECK (kind IN ('DEFAULT', 'BREACH')),
    about        text        NOT NULL,
    organisation uuid        NOT NULL,
    amount       bigint,
    on_day       date        NOT NULL,
    entered_at   timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CHECK ((kind = 'DEFAULT') = (amount IS NOT NULL))
);
CREATE UNIQUE INDEX credit_entry_standing ON deal.credit_entry (deal, kind, about) WHERE withdrawn_at IS NULL;
CREATE INDEX credit_entry_organisation ON deal.credit_entry (organisation, on_day);
