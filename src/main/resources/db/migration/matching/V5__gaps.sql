-- What nothing fits: a need, or a problem in words, kept at its chain links until an achievement closes it.
CREATE TABLE matching.gap (
    id               uuid PRIMARY KEY,
    need             uuid,
    title            text        NOT NULL,
    text             text        NOT NULL,
    links            text[]      NOT NULL,
    -- whose it is; null where the centre or the program recorded it
    organisation     uuid,
    state            text        NOT NULL,
    draft            jsonb,
    version          integer     NOT NULL DEFAULT 1,
    opened_at        timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    -- the best achievement that was found for it since, and the one that closed it
    offer            uuid,
    offer_confidence real,
    closed_by        uuid,
    closed_at        timestamptz,
    -- something was published since it was last looked at
    stale            boolean     NOT NULL DEFAULT true,
    demo             boolean     NOT NULL DEFAULT false,
    CHECK ((state = 'DRAFTED') <= (draft IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((closed_by IS NULL) OR (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX gap_need ON matching.gap (need) WHERE need IS NOT NULL;
CREATE INDEX gap_organisation ON matching.gap (organisation, updated_at DESC);
CREATE INDEX gap_links ON matching.gap USING gin (links);
CREATE INDEX gap_stale ON matching.gap (updated_at) WHERE stale AND state <> 'CLOSED';
