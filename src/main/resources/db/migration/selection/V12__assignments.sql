-- What: who reviews which application, where not everybody of a panel reviews all. A draft is never seen by experts; publishing one
-- makes the scoring sheets of its pairs. What a publication gave and took stands with it, so that it can be undone.
CREATE TABLE selection.assignment (
    id           uuid PRIMARY KEY,
    panel        uuid NOT NULL REFERENCES selection.panel,
    n            integer NOT NULL,
    state        text NOT NULL,
    settings     jsonb NOT NULL,
    basis        jsonb NOT NULL,
    pairs        jsonb NOT NULL,
    effect       jsonb,
    made_by      uuid,
    made_name    text NOT NULL,
    made_at      timestamptz NOT NULL,
    decided_name text,
    decided_at   timestamptz,
    version      integer NOT NULL,
    UNIQUE (panel, n),
    CHECK (state IN ('DRAFT', 'DROPPED', 'PUBLISHED', 'REPLACED', 'UNDONE')),
    CHECK ((state IN ('PUBLISHED', 'REPLACED', 'UNDONE')) = (effect IS NOT NULL))
);
-- one draft at a time, and one that is in force
CREATE UNIQUE INDEX assignment_draft ON selection.assignment (panel) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX assignment_in_force ON selection.assignment (panel) WHERE state = 'PUBLISHED';
