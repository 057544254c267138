-- What: requests of applicants to review a decision (复核), and what became of them.
CREATE TABLE selection.recheck (
    id          uuid PRIMARY KEY,
    call        uuid NOT NULL REFERENCES selection.call,
    application uuid NOT NULL UNIQUE REFERENCES selection.application,
    ground      text NOT NULL,
    text        text NOT NULL,
    person      uuid NOT NULL,
    name        text NOT NULL,
    state       text NOT NULL,
    received_at timestamptz NOT NULL,
    answer_by   date NOT NULL,
    answer      text,
    answered_by uuid,
    answered_at timestamptz,
    CHECK ((state = 'OPEN') = (answered_at IS NULL))
);
CREATE INDEX recheck_call ON selection.recheck (call);
