-- What: the pool of experts: entries, every step of them, and what experts declare so that conflicts of interest are found.
-- Relations are kept by key and shown to nobody but whoever declared them.
CREATE TABLE selection.expert (
    id          uuid PRIMARY KEY,
    person      uuid UNIQUE,
    name        text NOT NULL,
    unit        uuid,
    unit_name   text NOT NULL,
    unit_since  date,
    rank        text NOT NULL,
    title       text NOT NULL,
    disciplines text[] NOT NULL,
    keywords    text[] NOT NULL,
    expertise   text NOT NULL,
    division    text NOT NULL,
    born        date NOT NULL,
    state       text NOT NULL,
    due_on      date,
    until       date,
    checked_on  date NOT NULL,
    version     integer NOT NULL,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    demo        boolean NOT NULL,
    CHECK ((state IN ('APPLIED', 'UNIT_CONFIRMED')) = (due_on IS NOT NULL)),
    CHECK ((state = 'BANNED') = (until IS NOT NULL))
);
CREATE INDEX expert_state ON selection.expert (state, due_on);
CREATE INDEX expert_unit ON selection.expert (unit) WHERE unit IS NOT NULL;

-- Every step of an entry; it only grows.
CREATE TABLE selection.expert_step (
    expert uuid NOT NULL REFERENCES selection.expert,
    n      integer NOT NULL,
    move   text NOT NULL,
    state  text NOT NULL,
    person uuid,
    name   text NOT NULL,
    ground text NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (expert, n)
);

CREATE TABLE selection.expert_employment (
    id           uuid PRIMARY KEY,
    expert       uuid NOT NULL REFERENCES selection.expert,
    organisation uuid,
    name         text NOT NULL,
    first_day    date,
    last_day     date,
    CHECK (last_day >= first_day)
);
CREATE INDEX expert_employment_expert ON selection.expert_employment (expert);

CREATE TABLE selection.expert_work (
    id         uuid PRIMARY KEY,
    expert     uuid NOT NULL REFERENCES selection.expert,
    kind       text NOT NULL,
    identifier text NOT NULL,
    day        date NOT NULL,
    UNIQUE (expert, kind, identifier)
);

CREATE TABLE selection.expert_relation (
    id           uuid PRIMARY KEY,
    expert       uuid NOT NULL REFERENCES selection.expert,
    kind         text NOT NULL,
    person       uuid,
    organisation uuid,
    declared_at  timestamptz NOT NULL,
    CHECK ((kind = 'RELATED_ORGANISATION') = (organisation IS NOT NULL)),
    CHECK ((person IS NULL) = (organisation IS NOT NULL)),
    UNIQUE NULLS NOT DISTINCT (expert, kind, person, organisation)
);
