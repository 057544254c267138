-- What the catalogue holds. Common columns here, what only one kind says in details; trl and ways repeat what filters ask.
CREATE TABLE catalogue.listing (
    id           uuid PRIMARY KEY,
    kind         text        NOT NULL,
    code         text        NOT NULL,
    version      integer     NOT NULL,
    state        text        NOT NULL,
    title        text        NOT NULL,
    body         text        NOT NULL,
    keywords     text[]      NOT NULL,
    owner        uuid,
    owner_name   text        NOT NULL,
    centre       text,
    visibility   text        NOT NULL,
    expires_on   date,
    published_at timestamptz,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    created_by   uuid,
    demo         boolean     NOT NULL,
    details      jsonb       NOT NULL,
    trl          smallint,
    ways         text[]      NOT NULL,
    -- SM3 of the normalised text, and the smallest hashes of its shingles: near-duplicates share some of them
    digest       text        NOT NULL,
    sketch       integer[]   NOT NULL,
    UNIQUE (kind, code)
);
CREATE INDEX listing_published ON catalogue.listing (kind, published_at DESC, id DESC) WHERE state = 'PUBLISHED';
CREATE INDEX listing_owner ON catalogue.listing (owner, updated_at DESC);
CREATE INDEX listing_centre ON catalogue.listing (centre, state);
CREATE INDEX listing_expiry ON catalogue.listing (expires_on) WHERE state = 'PUBLISHED';
CREATE INDEX listing_harvest ON catalogue.listing (updated_at, id) WHERE published_at IS NOT NULL;
CREATE INDEX listing_digest ON catalogue.listing (digest);
CREATE INDEX listing_sketch ON catalogue.listing USING gin (sketch);

CREATE TABLE catalogue.listing_link (
    listing  uuid     NOT NULL REFERENCES catalogue.listing ON DELETE CASCADE,
    position smallint NOT NULL,
    chain    text     NOT NULL,
    link     text     NOT NULL,
    PRIMARY KEY (listing, position)
);
CREATE INDEX listing_link_chain ON catalogue.listing_link (chain, link);

CREATE TABLE catalogue.listing_division (
    listing  uuid     NOT NULL REFERENCES catalogue.listing ON DELETE CASCADE,
    position smallint NOT NULL,
    division text     NOT NULL,
    PRIMARY KEY (listing, position)
);
CREATE INDEX listing_division_code ON catalogue.listing_division (division text_pattern_ops);

-- Every version that was ever saved.
CREATE TABLE catalogue.listing_revision (
    listing uuid        NOT NULL REFERENCES catalogue.listing ON DELETE CASCADE,
    version integer     NOT NULL,
    content jsonb       NOT NULL,
    at      timestamptz NOT NULL,
    person  uuid,
    name    text        NOT NULL,
    PRIMARY KEY (listing, version)
);

-- Every step of its life.
CREATE TABLE catalogue.listing_move (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    listing    uuid        NOT NULL REFERENCES catalogue.listing ON DELETE CASCADE,
    from_state text,
    to_state   text        NOT NULL,
    at         timestamptz NOT NULL,
    person     uuid,
    name       text        NOT NULL,
    reason     text
);
CREATE INDEX listing_move_listing ON catalogue.listing_move (listing, id);

-- What is being written in a form, as it was typed; becomes a version of the listing when it is saved or checked.
CREATE TABLE catalogue.listing_draft (
    listing      uuid PRIMARY KEY,
    kind         text        NOT NULL,
    base_version integer     NOT NULL,
    step         integer     NOT NULL,
    -- the opened form that wrote it: a form never conflicts with itself
    writer       uuid        NOT NULL,
    fields       jsonb       NOT NULL,
    saved_at     timestamptz NOT NULL,
    saved_by     uuid,
    -- set while a change to a published listing waits for the check
    submitted_at timestamptz
);

CREATE TABLE catalogue.code_counter (
    kind text    NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (kind, year)
);

-- Sets of listings taken over as a whole, such as the region's demonstration set.
CREATE TABLE catalogue.taken_over (
    name     text PRIMARY KEY,
    digest   text        NOT NULL,
    listings integer     NOT NULL,
    at       timestamptz NOT NULL
);
