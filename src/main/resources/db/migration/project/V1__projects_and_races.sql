-- Projects: what was signed, where it stands, its log, its money by instalments, its papers and annual reports; races with
-- their gates and signed scores. Money stands in the books of the ledger; amounts are whole fen.
CREATE TABLE project.series (
    year int PRIMARY KEY,
    last int NOT NULL
);

CREATE TABLE project.project (
    id          uuid PRIMARY KEY,
    number      text        NOT NULL UNIQUE,
    contract_id uuid        NOT NULL UNIQUE,
    call        uuid        NOT NULL,
    race        boolean     NOT NULL,
    contract    jsonb       NOT NULL,
    rules       text        NOT NULL,
    state       text        NOT NULL,
    course      jsonb       NOT NULL,
    due_on      date,
    opened_at   timestamptz NOT NULL,
    version     int         NOT NULL DEFAULT 1,
    demo        boolean     NOT NULL
);
CREATE INDEX project_due ON project.project (state, due_on);
CREATE INDEX project_race ON project.project (call) WHERE race;

CREATE TABLE project.party (
    project      uuid NOT NULL REFERENCES project.project,
    part         text NOT NULL CHECK (part IN ('POSTER', 'TAKER', 'PARTNER')),
    organisation uuid NOT NULL,
    name         text NOT NULL,
    PRIMARY KEY (project, part, organisation)
);
CREATE INDEX party_organisation ON project.party (organisation);

CREATE TABLE project.entry (
    id       uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    project  uuid        NOT NULL REFERENCES project.project,
    at       timestamptz NOT NULL,
    person   uuid,
    name     text        NOT NULL,
    move     text        NOT NULL,
    state    text        NOT NULL,
    words    text        NOT NULL
);
CREATE INDEX entry_project ON project.entry (project, sequence);

CREATE TABLE project.paper (
    id        uuid PRIMARY KEY,
    project   uuid        NOT NULL REFERENCES project.project,
    kind      text        NOT NULL,
    milestone int,
    file      uuid        NOT NULL,
    name      text        NOT NULL,
    size      bigint      NOT NULL,
    digest    text        NOT NULL,
    sender    text        NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX paper_project ON project.paper (project);

CREATE TABLE project.instalment (
    id          uuid PRIMARY KEY,
    project     uuid   NOT NULL REFERENCES project.project,
    ordinal     int    NOT NULL,
    milestone   int,
    source      text   NOT NULL,
    budget      uuid   NOT NULL,
    amount      bigint NOT NULL CHECK (amount > 0),
    reservation uuid   NOT NULL UNIQUE,
    payment     uuid UNIQUE,
    paid_on     date,
    recovery    uuid UNIQUE,
    released    boolean NOT NULL DEFAULT false,
    UNIQUE (project, ordinal, source),
    CHECK (NOT (released AND payment IS NOT NULL)),
    CHECK (recovery IS NULL OR payment IS NOT NULL)
);
COMMENT ON COLUMN project.instalment.milestone IS '0 = the signing, null = the acceptance';

CREATE TABLE project.annual_report (
    project   uuid NOT NULL REFERENCES project.project,
    year      int  NOT NULL,
    due_on    date NOT NULL,
    filed_on  date,
    summary   text NOT NULL DEFAULT '',
    verdict   text,
    late      int  NOT NULL DEFAULT 0 CHECK (late >= 0),
    bonus     int  NOT NULL DEFAULT 0 CHECK (bonus >= 0),
    words     text NOT NULL DEFAULT '',
    PRIMARY KEY (project, year)
);

CREATE TABLE project.juror (
    call      uuid        NOT NULL,
    milestone int         NOT NULL,
    person    uuid        NOT NULL,
    name      text        NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (call, milestone, person)
);
CREATE INDEX juror_person ON project.juror (person);

-- A score is signed when it is written and never changed after.
CREATE TABLE project.gate_score (
    call      uuid          NOT NULL,
    milestone int           NOT NULL,
    project   uuid          NOT NULL REFERENCES project.project,
    part      text          NOT NULL CHECK (part IN ('EXPERT', 'USER')),
    person    uuid          NOT NULL,
    name      text          NOT NULL,
    points    numeric(5, 2) NOT NULL CHECK (points BETWEEN 0 AND 100),
    words     text          NOT NULL,
    at        timestamptz   NOT NULL,
    digest    text          NOT NULL,
    PRIMARY KEY (call, milestone, project, part, person)
);
CREATE UNIQUE INDEX gate_score_user ON project.gate_score (call, milestone, project) WHERE part = 'USER';

CREATE TABLE project.gate (
    call       uuid        NOT NULL,
    milestone  int         NOT NULL,
    decided_at timestamptz NOT NULL,
    name       text        NOT NULL,
    words      text        NOT NULL,
    PRIMARY KEY (call, milestone)
);

CREATE TABLE project.gate_result (
    call      uuid NOT NULL,
    milestone int  NOT NULL,
    project   uuid NOT NULL REFERENCES project.project,
    outcome   text NOT NULL,
    met       int  NOT NULL,
    of        int  NOT NULL,
    score     numeric(7, 4),
    PRIMARY KEY (call, milestone, project),
    FOREIGN KEY (call, milestone) REFERENCES project.gate
);
COMMENT ON COLUMN project.gate_result.score IS 'rounded for reading; decided by the exact one, null where nothing was reported';

CREATE TABLE project.achievement (
    project uuid NOT NULL REFERENCES project.project,
    listing uuid NOT NULL,
    PRIMARY KEY (project, listing)
);
