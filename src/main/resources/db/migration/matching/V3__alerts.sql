-- Searches people keep, to be told when something new fits.
CREATE TABLE matching.saved_search (
    id         uuid PRIMARY KEY,
    person     uuid        NOT NULL,
    name       text        NOT NULL,
    words      text        NOT NULL,
    listing    uuid,
    filters    jsonb       NOT NULL,
    paused     boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
);
CREATE INDEX saved_search_person ON matching.saved_search (person, created_at);
CREATE INDEX saved_search_listing ON matching.saved_search (listing) WHERE listing IS NOT NULL;

-- What is still to be looked at: listings that changed, searches that were saved or changed. A row is gone in the
-- transaction that told of everything it led to; a new generation means that it changed again meanwhile.
CREATE TABLE matching.alert_work (
    subject    uuid PRIMARY KEY,
    search     boolean     NOT NULL,
    bulk       boolean     NOT NULL,
    by_words   boolean     NOT NULL DEFAULT false,
    generation uuid        NOT NULL,
    queued_at  timestamptz NOT NULL,
    due_at     timestamptz NOT NULL
);
CREATE INDEX alert_work_next ON matching.alert_work (bulk, queued_at);

-- What fitted which standing question, and to whom that was told: each once.
CREATE TABLE matching.alert (
    id           uuid PRIMARY KEY,
    need         uuid,
    search       uuid REFERENCES matching.saved_search ON DELETE CASCADE,
    listing      uuid        NOT NULL,
    person       uuid,
    organisation uuid,
    confidence   smallint,
    bundled      boolean     NOT NULL,
    found_at     timestamptz NOT NULL,
    CHECK (num_nonnulls(need, search) = 1),
    CHECK (num_nonnulls(person, organisation) = 1)
);
CREATE UNIQUE INDEX alert_once_by_need ON matching.alert (need, listing) WHERE need IS NOT NULL;
CREATE UNIQUE INDEX alert_once_by_search ON matching.alert (search, listing) WHERE search IS NOT NULL;
CREATE INDEX alert_person ON matching.alert (person, found_at DESC) WHERE person IS NOT NULL;
CREATE INDEX alert_organisation ON matching.alert (organisation, found_at DESC) WHERE organisation IS NOT NULL;
