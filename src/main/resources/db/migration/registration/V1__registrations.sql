CREATE TABLE registration.registration (
    id              uuid PRIMARY KEY,
    deal            uuid UNIQUE,
    applicant       uuid        NOT NULL,
    applicant_name  text        NOT NULL,
    title           text        NOT NULL,
    state           text        NOT NULL,
    form            jsonb       NOT NULL,
    review          jsonb       NOT NULL,
    -- taken out of form and review for lists and figures
    type            text,
    field           text        NOT NULL DEFAULT '',
    seller_division text        NOT NULL DEFAULT '',
    buyer_division  text        NOT NULL DEFAULT '',
    accepted_on     date,
    due_on          date,
    decided_on      date,
    number          text UNIQUE,
    code            text UNIQUE,
    opened_at       timestamptz NOT NULL,
    version         integer     NOT NULL DEFAULT 1,
    demo            boolean     NOT NULL DEFAULT false,
    CHECK ((number IS NULL) = (code IS NULL)),
    CHECK (number IS NOT NULL OR state NOT IN ('REGISTERED', 'CHANGE_FILED', 'CANCEL_FILED', 'CANCELLED', 'REVOKED')),
    CHECK (due_on IS NULL OR accepted_on IS NOT NULL)
);
CREATE INDEX registration_desk ON registration.registration (state, due_on);
CREATE INDEX registration_applicant ON registration.registration (applicant, opened_at DESC);

-- What was certified, with everything it was worked out from; only grows.
CREATE TABLE registration.certificate (
    registration   uuid    NOT NULL REFERENCES registration.registration,
    edition        integer NOT NULL CHECK (edition > 0),
    number         text    NOT NULL,
    code           text    NOT NULL,
    on_day         date    NOT NULL,
    type           text    NOT NULL,
    contract_fen   bigint  NOT NULL CHECK (contract_fen >= 0),
    technology_fen bigint  NOT NULL CHECK (technology_fen BETWEEN 0 AND contract_fen),
    amount_open    boolean NOT NULL,
    office         text    NOT NULL,
    first_officer  text    NOT NULL,
    second_officer text    NOT NULL,
    rules          text    NOT NULL,
    form           jsonb   NOT NULL,
    judgements     jsonb   NOT NULL,
    PRIMARY KEY (registration, edition)
);
CREATE INDEX certificate_day ON registration.certificate (on_day) WHERE edition = 1;

-- The last serial of a year and division; raised in the transaction that uses it, so that no number is lost or doubled.
CREATE TABLE registration.series (
    year     integer NOT NULL,
    division text    NOT NULL,
    last     integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (year, division)
);

-- By what a contract is known while a registration of it is on its way or stands: nobody registers it again.
CREATE TABLE registration.identity (
    key          text PRIMARY KEY,
    registration uuid NOT NULL REFERENCES registration.registration
);
CREATE INDEX identity_registration ON registration.identity (registration);

CREATE TABLE registration.attachment (
    id           uuid PRIMARY KEY,
    registration uuid        NOT NULL REFERENCES registration.registration,
    file         uuid        NOT NULL,
    kind         text        NOT NULL,
    name         text        NOT NULL,
    size         bigint      NOT NULL,
    digest       text        NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX attachment_registration ON registration.attachment (registration);

-- What happened; only grows.
CREATE TABLE registration.entry (
    id           uuid PRIMARY KEY,
    registration uuid        NOT NULL REFERENCES registration.registration,
    at           timestamptz NOT NULL,
    kind         text        NOT NULL,
    person       uuid,
    name         text        NOT NULL,
    text         text        NOT NULL DEFAULT ''
);
CREATE INDEX entry_registration ON registration.entry (registration, at);

-- Requests that are carried out once.
CREATE TABLE registration.idempotency_key (
    caller  text        NOT NULL,
    key     text        NOT NULL,
    digest  text        NOT NULL,
    outcome text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
