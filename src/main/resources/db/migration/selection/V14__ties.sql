-- What: identifiers people are known by outside, and what applicants say of works and people they are tied to, for the check of
-- conflicts of interest. Kept as typed until handed in; shown to nobody but whoever declared them.
CREATE TABLE selection.expert_identifier (
    expert     uuid PRIMARY KEY REFERENCES selection.expert,
    identifier text NOT NULL UNIQUE
);

CREATE TABLE selection.application_tie (
    application uuid NOT NULL REFERENCES selection.application,
    n           integer NOT NULL CHECK (n > 0),
    kind        text NOT NULL,
    identifier  text NOT NULL,
    day         text NOT NULL,
    PRIMARY KEY (application, n)
);
