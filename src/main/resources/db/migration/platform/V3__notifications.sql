-- What the program tells a person or an organisation. The key says what is told: the same thing is told once.
CREATE TABLE platform.notification (
    id           uuid PRIMARY KEY,
    key          text        NOT NULL UNIQUE,
    person       uuid,
    organisation uuid,
    message      text        NOT NULL,
    arguments    jsonb       NOT NULL,
    link         text        NOT NULL,
    told_at      timestamptz NOT NULL,
    CHECK (num_nonnulls(person, organisation) = 1)
);
CREATE INDEX notification_person ON platform.notification (person, told_at DESC) WHERE person IS NOT NULL;
CREATE INDEX notification_organisation ON platform.notification (organisation, told_at DESC) WHERE organisation IS NOT NULL;

-- Each member of an organisation reads for themselves.
CREATE TABLE platform.notification_read (
    notification uuid        NOT NULL REFERENCES platform.notification ON DELETE CASCADE,
    person       uuid        NOT NULL,
    read_at      timestamptz NOT NULL,
    PRIMARY KEY (notification, person)
);
