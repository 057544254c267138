-- Reserved time on pilot lines and instruments. Two requests for the same time exclude each other in the database.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE TABLE catalogue.booking (
    id                uuid PRIMARY KEY,
    platform          uuid        NOT NULL REFERENCES catalogue.listing,
    slot              tstzrange   NOT NULL,
    state             text        NOT NULL,
    purpose           text        NOT NULL,
    person            uuid,
    person_name       text        NOT NULL,
    organisation      uuid,
    organisation_name text        NOT NULL,
    requested_at      timestamptz NOT NULL,
    answered_at       timestamptz,
    answer            text,
    CONSTRAINT booking_no_overlap
        EXCLUDE USING gist (platform WITH =, slot WITH &&) WHERE (state IN ('REQUESTED', 'CONFIRMED'))
);
CREATE INDEX booking_person ON catalogue.booking (person, requested_at DESC);
