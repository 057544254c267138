-- What: calls of programmes, applications in them, and every step of both in one chain a call.
-- A call keeps the programme it was opened with as a whole, so that a changed or withdrawn file changes no running call.
CREATE TABLE selection.call (
    id           uuid PRIMARY KEY,
    number       text NOT NULL UNIQUE,
    edition      text NOT NULL,
    kind         text NOT NULL,
    programme    jsonb NOT NULL,
    text         jsonb NOT NULL,
    terms        jsonb NOT NULL,
    links        jsonb NOT NULL,
    winners      integer NOT NULL CHECK (winners > 0),
    poster       uuid,
    gap          uuid,
    author       uuid,
    state        text NOT NULL,
    stage        text,
    round        integer NOT NULL DEFAULT 1,
    published_at timestamptz,
    closes_at    timestamptz,
    ending       text,
    version      integer NOT NULL,
    created_at   timestamptz NOT NULL,
    demo         boolean NOT NULL,
    CHECK ((state IN ('OPEN', 'SELECTING')) <= (published_at IS NOT NULL AND closes_at IS NOT NULL)),
    CHECK (closes_at > published_at)
);
CREATE INDEX call_state ON selection.call (state, closes_at);
CREATE INDEX call_poster ON selection.call (poster);
CREATE INDEX call_gap ON selection.call (gap) WHERE gap IS NOT NULL;

CREATE SEQUENCE selection.call_number;

-- Every step of a call and its applications. It only grows; each row's digest covers the one before.
CREATE TABLE selection.step (
    call        uuid NOT NULL REFERENCES selection.call,
    n           integer NOT NULL,
    application uuid,
    act         text NOT NULL,
    stage       text NOT NULL,
    state       text NOT NULL,
    person      uuid,
    name        text NOT NULL,
    ground      text NOT NULL,
    details     text NOT NULL,
    at          timestamptz NOT NULL,
    digest      text NOT NULL,
    PRIMARY KEY (call, n)
);
CREATE INDEX step_application ON selection.step (application) WHERE application IS NOT NULL;

CREATE TABLE selection.application (
    id           uuid PRIMARY KEY,
    call         uuid NOT NULL REFERENCES selection.call,
    lead         uuid NOT NULL,
    leader       uuid NOT NULL,
    chief        uuid,
    title        text NOT NULL,
    answers      jsonb NOT NULL,
    avoid        jsonb NOT NULL,
    state        text NOT NULL,
    stage        text,
    number       text UNIQUE,
    submitted_at timestamptz,
    digest       text,
    sketch       integer[] NOT NULL,
    version      integer NOT NULL,
    created_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    demo         boolean NOT NULL,
    UNIQUE (call, lead),
    CHECK ((state NOT IN ('DRAFT', 'LAPSED')) <= (submitted_at IS NOT NULL AND digest IS NOT NULL AND number IS NOT NULL))
);
CREATE INDEX application_sketch ON selection.application USING gin (sketch) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_lead ON selection.application (lead);

CREATE TABLE selection.partner (
    application  uuid NOT NULL REFERENCES selection.application,
    organisation uuid NOT NULL,
    part         text NOT NULL,
    own_money    bigint NOT NULL CHECK (own_money >= 0),
    state        text NOT NULL,
    answered_by  uuid,
    answered_at  timestamptz,
    PRIMARY KEY (application, organisation)
);
CREATE INDEX partner_organisation ON selection.partner (organisation);

CREATE TABLE selection.application_file (
    id          uuid PRIMARY KEY,
    application uuid NOT NULL REFERENCES selection.application,
    field       text NOT NULL,
    file        uuid NOT NULL,
    name        text NOT NULL,
    size        bigint NOT NULL,
    digest      text NOT NULL,
    at          timestamptz NOT NULL,
    UNIQUE (application, field)
);

-- Which organisations are connected, as somebody found out: same legal person, controlling share, same legal representative.
CREATE TABLE selection.connection (
    one    uuid NOT NULL,
    other  uuid NOT NULL,
    kind   text NOT NULL,
    source text NOT NULL,
    person uuid,
    at     timestamptz NOT NULL,
    PRIMARY KEY (one, other, kind),
    CHECK (one < other)
);
