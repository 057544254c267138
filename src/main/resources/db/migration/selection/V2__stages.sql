-- What: what is found about applications in the stages of a call; notices and objections; signatures under task contracts.
-- The last row of a stage, application and person counts; none is changed after the stage is done.
CREATE TABLE selection.finding (
    call        uuid NOT NULL REFERENCES selection.call,
    stage       text NOT NULL,
    application uuid NOT NULL REFERENCES selection.application,
    content     jsonb NOT NULL,
    person      uuid,
    name        text NOT NULL,
    at          timestamptz NOT NULL,
    version     integer NOT NULL,
    PRIMARY KEY (call, stage, application)
);

CREATE TABLE selection.notice (
    call    uuid NOT NULL REFERENCES selection.call,
    stage   text NOT NULL,
    round   integer NOT NULL,
    first   date NOT NULL,
    last    date NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (call, stage, round),
    CHECK (last >= first)
);

CREATE TABLE selection.objection (
    id          uuid PRIMARY KEY,
    call        uuid NOT NULL REFERENCES selection.call,
    stage       text NOT NULL,
    application uuid REFERENCES selection.application,
    person      uuid NOT NULL,
    name        text NOT NULL,
    contact     text NOT NULL,
    text        text NOT NULL,
    evidence    text NOT NULL,
    state       text NOT NULL,
    received_at timestamptz NOT NULL,
    answer_by   date NOT NULL,
    answer      text,
    answered_by uuid,
    answered_at timestamptz,
    CHECK ((state IN ('OPEN')) = (answered_at IS NULL))
);
CREATE INDEX objection_call ON selection.objection (call);

CREATE TABLE selection.contract (
    id          uuid PRIMARY KEY,
    call        uuid NOT NULL REFERENCES selection.call,
    application uuid NOT NULL UNIQUE REFERENCES selection.application,
    content     text NOT NULL,
    digest      text NOT NULL,
    made_at     timestamptz NOT NULL
);

CREATE TABLE selection.signature (
    contract   uuid NOT NULL REFERENCES selection.contract,
    side       text NOT NULL,
    signer     text NOT NULL,
    person     uuid NOT NULL,
    name       text NOT NULL,
    digest     text NOT NULL,
    signature  text NOT NULL,
    public_key text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (contract, side)
);

-- Keys contracts are signed with; the private part opens only with the key of the data folder.
CREATE TABLE selection.signing_key (
    signer      text PRIMARY KEY,
    public_key  text NOT NULL,
    private_key text NOT NULL,
    made_at     timestamptz NOT NULL
);
