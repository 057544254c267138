-- Organisations: one record per unified social credit code; a record that was merged points to the one that stands.
CREATE TABLE network.organisation (
    id           uuid PRIMARY KEY,
    code         text UNIQUE,
    name         text        NOT NULL,
    plain_name   text        NOT NULL,
    kind         text        NOT NULL,
    division     text,
    demo         boolean     NOT NULL DEFAULT false,
    merged_into  uuid REFERENCES network.organisation,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX organisation_plain_name ON network.organisation (plain_name);
CREATE INDEX organisation_merged_into ON network.organisation (merged_into);

-- Two records that look like one organisation; a person decides.
CREATE TABLE network.merge_proposal (
    id         uuid PRIMARY KEY,
    keep       uuid        NOT NULL REFERENCES network.organisation,
    give_up    uuid        NOT NULL REFERENCES network.organisation,
    state      text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'merged', 'dismissed')),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (keep, give_up)
);

-- phone and identity_number hold SM4 cipher text only (GB/T 32907-2016).
CREATE TABLE network.person (
    id              uuid PRIMARY KEY,
    name            text        NOT NULL,
    centre          text,
    phone           text,
    identity_number text,
    demo            boolean     NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX person_centre ON network.person (centre);

CREATE TABLE network.role_grant (
    person     uuid        NOT NULL REFERENCES network.person ON DELETE CASCADE,
    role       text        NOT NULL,
    granted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (person, role)
);

CREATE TABLE network.membership (
    person       uuid        NOT NULL REFERENCES network.person ON DELETE CASCADE,
    organisation uuid        NOT NULL REFERENCES network.organisation,
    standing     text        NOT NULL CHECK (standing IN ('owner', 'member', 'requested')),
    since        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (person, organisation)
);
CREATE INDEX membership_organisation ON network.membership (organisation);

-- password holds an Argon2id digest, totp_secret SM4 cipher text; totp_step is the last time step used (RFC 6238, 5.2).
CREATE TABLE network.account (
    person       uuid PRIMARY KEY REFERENCES network.person ON DELETE CASCADE,
    sign_in_name text        NOT NULL,
    password     text        NOT NULL,
    must_change  boolean     NOT NULL DEFAULT false,
    closed       boolean     NOT NULL DEFAULT false,
    failures     integer     NOT NULL DEFAULT 0,
    locked_until timestamptz,
    totp_secret  text,
    totp_step    bigint      NOT NULL DEFAULT 0,
    last_seen_at timestamptz
);
CREATE UNIQUE INDEX account_sign_in_name ON network.account (lower(sign_in_name));

CREATE TABLE network.recovery_code (
    person  uuid NOT NULL REFERENCES network.account ON DELETE CASCADE,
    digest  text NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (person, digest)
);

-- An account of an OpenID Connect provider that stands for a person here.
CREATE TABLE network.outside_account (
    issuer  text NOT NULL,
    subject text NOT NULL,
    person  uuid NOT NULL REFERENCES network.person ON DELETE CASCADE,
    PRIMARY KEY (issuer, subject)
);

CREATE TABLE network.access_token (
    id           uuid PRIMARY KEY,
    person       uuid        NOT NULL REFERENCES network.account ON DELETE CASCADE,
    name         text        NOT NULL,
    digest       text        NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_on date
);
CREATE INDEX access_token_person ON network.access_token (person);

-- Where a session was opened, for the person to recognise it by.
CREATE TABLE network.signed_in (
    id         uuid PRIMARY KEY,
    session_id text        NOT NULL UNIQUE,
    person     uuid        NOT NULL REFERENCES network.account ON DELETE CASCADE,
    address    text        NOT NULL,
    device     text        NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX signed_in_person ON network.signed_in (person);
