-- Lists of candidates that were shown: no person, no address and no words of what was asked. A need stands by its key, a
-- free search as nothing but the hour in which it was made.
CREATE TABLE matching.showing (
    id      uuid PRIMARY KEY,
    at      timestamptz NOT NULL,
    need    uuid,
    surface text        NOT NULL,
    gap     boolean     NOT NULL,
    -- the scoring models in force
    model   text        NOT NULL,
    demo    boolean     NOT NULL
);
CREATE INDEX showing_at ON matching.showing (at);
CREATE INDEX showing_need ON matching.showing (need, at) WHERE need IS NOT NULL;

CREATE TABLE matching.shown (
    showing    uuid     NOT NULL REFERENCES matching.showing ON DELETE CASCADE,
    place      smallint NOT NULL CHECK (place > 0),
    candidate  uuid     NOT NULL,
    -- 0 to 100, null where none could be stated
    confidence real,
    opened_at  timestamptz,
    PRIMARY KEY (showing, place)
);

-- What became of a candidate for a need. The place is the one at which it was last shown before.
CREATE TABLE matching.verdict (
    need       uuid        NOT NULL,
    candidate  uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('CONTACTED', 'FITS', 'REJECTED', 'DEALT')),
    code       text,
    -- whether a rejection says that it does not fit what is asked
    unfit      boolean     NOT NULL,
    at         timestamptz NOT NULL,
    place      smallint,
    confidence real,
    demo       boolean     NOT NULL,
    PRIMARY KEY (need, candidate, kind),
    CHECK ((kind = 'REJECTED') = (code IS NOT NULL)),
    CHECK (kind = 'REJECTED' OR NOT unfit)
);

-- Lists shown that could not be written down, by day.
CREATE TABLE matching.showing_lost (
    day  date PRIMARY KEY,
    lost bigint NOT NULL
);
