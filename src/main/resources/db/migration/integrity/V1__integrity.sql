CREATE FUNCTION integrity.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % refused: it only grows', TG_OP, TG_TABLE_NAME;
END $$;

-- The record. An entry that was wrong is followed by another that names it; each is followed by one at most.
CREATE TABLE integrity.entry (
    id           uuid PRIMARY KEY,
    sequence     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    root         uuid        NOT NULL,
    corrects     uuid UNIQUE REFERENCES integrity.entry,
    act          text        NOT NULL CHECK (act IN ('IMPOSED', 'CHANGED', 'WITHDRAWN')),
    person       uuid,
    organisation uuid,
    name         text        NOT NULL,
    measure      text        NOT NULL CHECK (measure IN ('WARNING', 'BAN', 'BAN_FOR_EVER')),
    scope        text[]      NOT NULL,
    from_day     date,
    last_day     date,
    serious      boolean     NOT NULL,
    document     text        NOT NULL CHECK (document <> ''),
    number       text        NOT NULL CHECK (number <> ''),
    reason       text        NOT NULL,
    inquiry      uuid,
    decided_on   date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  uuid,
    recorder     text        NOT NULL,
    demo         boolean     NOT NULL DEFAULT false,
    CHECK ((person IS NULL) <> (organisation IS NULL)),
    CHECK ((act = 'IMPOSED') = (corrects IS NULL)),
    CHECK ((act = 'IMPOSED') = (root = id)),
    CHECK ((measure = 'WARNING') = (from_day IS NULL)),
    CHECK ((measure = 'BAN') = (last_day IS NOT NULL)),
    CHECK (last_day >= from_day),
    CHECK ((measure = 'WARNING') = (cardinality(scope) = 0))
);
CREATE INDEX entry_person ON integrity.entry (person) WHERE person IS NOT NULL;
CREATE INDEX entry_organisation ON integrity.entry (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX entry_inquiry ON integrity.entry (inquiry) WHERE inquiry IS NOT NULL;
CREATE TRIGGER entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON integrity.entry
    FOR EACH STATEMENT EXECUTE FUNCTION integrity.refuse_change();

-- Which record stands for an organisation that was merged; entries keep the one they were made about.
CREATE TABLE integrity.merged (
    earlier  uuid PRIMARY KEY,
    standing uuid NOT NULL
);
CREATE INDEX merged_standing ON integrity.merged (standing);

CREATE TABLE integrity.inquiry (
    id           uuid PRIMARY KEY,
    number       text        NOT NULL UNIQUE,
    state        text        NOT NULL,
    person       uuid,
    organisation uuid,
    name         text        NOT NULL,
    reporter     uuid,
    edition      text        NOT NULL,
    report       jsonb       NOT NULL,
    proceedings  jsonb       NOT NULL,
    received_on  date        NOT NULL,
    due_on       date,
    entry        uuid REFERENCES integrity.entry,
    version      integer     NOT NULL DEFAULT 1,
    demo         boolean     NOT NULL DEFAULT false,
    CHECK (person IS NULL OR organisation IS NULL)
);
CREATE INDEX inquiry_desk ON integrity.inquiry (state, due_on);
CREATE INDEX inquiry_reporter ON integrity.inquiry (reporter) WHERE reporter IS NOT NULL;
CREATE INDEX inquiry_person ON integrity.inquiry (person) WHERE person IS NOT NULL;
CREATE INDEX inquiry_organisation ON integrity.inquiry (organisation) WHERE organisation IS NOT NULL;

-- What happened in an inquiry; only grows.
CREATE TABLE integrity.inquiry_step (
    id       uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    inquiry  uuid        NOT NULL REFERENCES integrity.inquiry,
    move     text        NOT NULL,
    state    text        NOT NULL,
    person   uuid,
    name     text        NOT NULL,
    text     text        NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX inquiry_step_inquiry ON integrity.inquiry_step (inquiry, sequence);
CREATE TRIGGER inquiry_step_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON integrity.inquiry_step
    FOR EACH STATEMENT EXECUTE FUNCTION integrity.refuse_change();

CREATE TABLE integrity.inquiry_paper (
    id      uuid PRIMARY KEY,
    inquiry uuid        NOT NULL REFERENCES integrity.inquiry,
    file    uuid        NOT NULL,
    kind    text        NOT NULL CHECK (kind IN ('EVIDENCE', 'STATEMENT')),
    name    text        NOT NULL,
    size    bigint      NOT NULL,
    digest  text        NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX inquiry_paper_inquiry ON integrity.inquiry_paper (inquiry);

-- The last serial of a year and kind of number.
CREATE TABLE integrity.series (
    kind text    NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (kind, year)
);

CREATE TABLE integrity.committee (
    id           uuid PRIMARY KEY,
    organisation uuid        NOT NULL,
    name         text        NOT NULL,
    founded_on   date        NOT NULL,
    term_until   date        NOT NULL,
    members      jsonb       NOT NULL,
    edition      text        NOT NULL,
    founded_by   uuid,
    recorded_at  timestamptz NOT NULL,
    demo         boolean     NOT NULL DEFAULT false
);
CREATE INDEX committee_organisation ON integrity.committee (organisation, founded_on);

CREATE TABLE integrity.ethics_activity (
    id           uuid PRIMARY KEY,
    number       text        NOT NULL UNIQUE,
    organisation uuid        NOT NULL,
    title        text        NOT NULL,
    leader       uuid        NOT NULL,
    leader_name  text        NOT NULL,
    state        text        NOT NULL,
    edition      text        NOT NULL,
    committee    uuid REFERENCES integrity.committee,
    form         jsonb       NOT NULL,
    review       jsonb       NOT NULL,
    due_at       timestamptz,
    entered_on   date        NOT NULL,
    inquiry      uuid REFERENCES integrity.inquiry,
    version      integer     NOT NULL DEFAULT 1,
    demo         boolean     NOT NULL DEFAULT false
);
CREATE INDEX ethics_activity_organisation ON integrity.ethics_activity (organisation);
CREATE INDEX ethics_activity_desk ON integrity.ethics_activity (state, due_at);

-- What happened in a review; only grows.
CREATE TABLE integrity.ethics_step (
    id       uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    activity uuid        NOT NULL REFERENCES integrity.ethics_activity,
    move     text        NOT NULL,
    state    text        NOT NULL,
    person   uuid,
    name     text        NOT NULL,
    text     text        NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX ethics_step_activity ON integrity.ethics_step (activity, sequence);
CREATE TRIGGER ethics_step_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON integrity.ethics_step
    FOR EACH STATEMENT EXECUTE FUNCTION integrity.refuse_change();

CREATE TABLE integrity.ethics_paper (
    id       uuid PRIMARY KEY,
    activity uuid        NOT NULL REFERENCES integrity.ethics_activity,
    file     uuid        NOT NULL,
    kind     text        NOT NULL,
    name     text        NOT NULL,
    size     bigint      NOT NULL,
    digest   text        NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX ethics_paper_activity ON integrity.ethics_paper (activity);
