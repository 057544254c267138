-- What an acquirer states it earned in a period, and the royalty that follows from it.
CREATE TABLE deal.royalty_statement (
    deal      uuid        NOT NULL REFERENCES deal.deal,
    period    integer     NOT NULL CHECK (period > 0),
    from_day  date        NOT NULL,
    to_day    date        NOT NULL,
    base      bigint      NOT NULL CHECK (base >= 0),
    amount    bigint      NOT NULL CHECK (amount >= 0),
    evidence  text        NOT NULL,
    person    uuid,
    name      text        NOT NULL,
    stated_at timestamptz NOT NULL,
    PRIMARY KEY (deal, period),
    CHECK (from_day <= to_day)
);

-- Papers both sides show each other, who confirmed that they stay secret, and who read what.
CREATE TABLE deal.room_file (
    id           uuid PRIMARY KEY,
    deal         uuid        NOT NULL REFERENCES deal.deal,
    file         uuid        NOT NULL,
    name         text        NOT NULL,
    size         bigint      NOT NULL,
    digest       text        NOT NULL,
    confidential boolean     NOT NULL,
    organisation uuid,
    person       uuid,
    added_by     text        NOT NULL,
    added_at     timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE INDEX room_file_deal ON deal.room_file (deal, added_at);
CREATE TABLE deal.confidentiality (
    deal         uuid        NOT NULL REFERENCES deal.deal,
    person       uuid        NOT NULL,
    name         text        NOT NULL,
    organisation uuid,
    text_digest  text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (deal, person)
);
CREATE TABLE deal.room_access (
    id     uuid PRIMARY KEY,
    deal   uuid        NOT NULL REFERENCES deal.deal,
    file   uuid        NOT NULL REFERENCES deal.room_file,
    person uuid,
    name   text        NOT NULL,
    at     timestamptz NOT NULL
);
CREATE INDEX room_access_deal ON deal.room_access (deal, at);
CREATE TRIGGER room_access_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON deal.room_access
    FOR EACH STATEMENT EXECUTE FUNCTION deal.refuse_change();
