-- What: panels of experts for a stage of a call: frozen conditions, draws that everybody can repeat, seats, scoring sheets.
-- Who an expert of a panel is stands in selection.seat alone; the chain of steps knows numbers and pseudonyms only.
CREATE TABLE selection.panel (
    id         uuid PRIMARY KEY,
    call       uuid NOT NULL REFERENCES selection.call,
    stage      text NOT NULL,
    round      integer NOT NULL,
    state      text NOT NULL,
    conditions jsonb NOT NULL,
    items      jsonb NOT NULL,
    set_by     uuid,
    set_name   text NOT NULL,
    scores     jsonb,
    version    integer NOT NULL,
    created_at timestamptz NOT NULL,
    demo       boolean NOT NULL,
    UNIQUE (call, stage, round),
    CHECK ((state IN ('DRAW_READY', 'DRAWN', 'MORE_DRAW')) <= (scores IS NULL))
);

-- A draw of a panel: first the commitment, then the pool with its digest, then the seed and who was drawn. Each part is written
-- once. The salt of the pseudonyms stays secret for good.
CREATE TABLE selection.panel_draw (
    panel        uuid NOT NULL REFERENCES selection.panel,
    n            integer NOT NULL,
    conditions   jsonb NOT NULL,
    seats        integer NOT NULL CHECK (seats > 0),
    reserves     integer NOT NULL CHECK (reserves >= 0),
    outside      integer NOT NULL CHECK (outside >= 0),
    commitment   text NOT NULL,
    secret       text NOT NULL,
    salt         text NOT NULL,
    set_by       uuid,
    set_name     text NOT NULL,
    committed_at timestamptz NOT NULL,
    pool         jsonb,
    excluded     jsonb,
    pool_digest  text,
    closed_at    timestamptz,
    seed         text,
    outcome      jsonb,
    drawn_by     uuid,
    drawn_name   text,
    drawn_at     timestamptz,
    PRIMARY KEY (panel, n),
    CHECK ((pool IS NULL) = (pool_digest IS NULL) AND (pool IS NULL) = (closed_at IS NULL)),
    CHECK ((seed IS NULL) = (outcome IS NULL) AND (seed IS NULL) = (drawn_at IS NULL)),
    CHECK ((seed IS NOT NULL) <= (pool IS NOT NULL)),
    CHECK (drawn_by IS NULL OR drawn_by <> set_by)
);

CREATE TABLE selection.panel_witness (
    panel  uuid NOT NULL,
    n      integer NOT NULL,
    person uuid NOT NULL,
    name   text NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (panel, n, person),
    FOREIGN KEY (panel, n) REFERENCES selection.panel_draw
);

CREATE TABLE selection.seat (
    id           uuid PRIMARY KEY,
    panel        uuid NOT NULL REFERENCES selection.panel,
    draw         integer NOT NULL,
    n            integer NOT NULL,
    pseudonym    text NOT NULL,
    expert       uuid NOT NULL,
    person       uuid NOT NULL,
    unit         text NOT NULL,
    outside      boolean NOT NULL,
    state        text NOT NULL,
    answer_by    date,
    score_by     date,
    accepted_at  timestamptz,
    submitted_at timestamptz,
    interest     text NOT NULL,
    ground       text NOT NULL,
    version      integer NOT NULL,
    UNIQUE (panel, n),
    UNIQUE (panel, expert)
);
CREATE INDEX seat_person ON selection.seat (person);

CREATE TABLE selection.sheet (
    seat      uuid NOT NULL REFERENCES selection.seat,
    item      uuid NOT NULL,
    state     text NOT NULL,
    marks     jsonb NOT NULL,
    opinion   text NOT NULL,
    score     text,
    digest    text,
    ground    text NOT NULL,
    saved_at  timestamptz,
    signed_at timestamptz,
    PRIMARY KEY (seat, item),
    CHECK ((state IN ('SIGNED', 'SET_ASIDE')) >= (score IS NOT NULL)),
    CHECK ((state = 'SIGNED') <= (score IS NOT NULL AND digest IS NOT NULL AND signed_at IS NOT NULL))
);

CREATE TABLE selection.panel_discussion (
    panel  uuid NOT NULL REFERENCES selection.panel,
    item   uuid NOT NULL,
    text   text NOT NULL,
    person uuid,
    name   text NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (panel, item)
);
