CREATE TABLE deal.lead (
    id           uuid PRIMARY KEY,
    need         uuid        NOT NULL UNIQUE,
    centre       text        NOT NULL,
    stage        text        NOT NULL,
    manager      uuid,
    manager_name text,
    next_action  text,
    next_on      date,
    opened_at    timestamptz NOT NULL,
    answer_due   date        NOT NULL,
    taken_at     timestamptz,
    answered_at  timestamptz,
    closed_at    timestamptz,
    outcome      text,
    version      integer     NOT NULL DEFAULT 1,
    demo         boolean     NOT NULL DEFAULT false,
    CHECK ((stage = 'WAITING') = (manager IS NULL AND closed_at IS NULL)),
    CHECK ((stage = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
);
CREATE INDEX lead_queue ON deal.lead (centre, stage, answer_due);
CREATE INDEX lead_manager ON deal.lead (manager, stage);

-- What happened to a lead; only grows.
CREATE TABLE deal.lead_entry (
    id     uuid PRIMARY KEY,
    lead   uuid        NOT NULL REFERENCES deal.lead,
    at     timestamptz NOT NULL,
    kind   text        NOT NULL,
    person uuid,
    name   text        NOT NULL,
    text   text        NOT NULL,
    place  text        NOT NULL DEFAULT ''
);
CREATE INDEX lead_entry_lead ON deal.lead_entry (lead, at);

-- What the firm said of a candidate.
CREATE TABLE deal.answer (
    lead      uuid        NOT NULL REFERENCES deal.lead,
    candidate uuid        NOT NULL,
    fits      boolean     NOT NULL,
    reason    text,
    note      text        NOT NULL DEFAULT '',
    person    uuid,
    at        timestamptz NOT NULL,
    PRIMARY KEY (lead, candidate),
    CHECK (fits = (reason IS NULL))
);
CREATE INDEX answer_candidate ON deal.answer (candidate);

-- Sets that were loaded once and are not loaded again.
CREATE TABLE deal.taken_over (
    name text PRIMARY KEY,
    at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
