-- A transfer manager brought two organisations together; his credit is protected for a time. The first to do so counts.
CREATE TABLE deal.introduction (
    id              uuid PRIMARY KEY,
    supplier        uuid        NOT NULL,
    acquirer        uuid        NOT NULL,
    manager         uuid        NOT NULL,
    manager_name    text        NOT NULL,
    centre          text        NOT NULL,
    introduced_on   date        NOT NULL,
    protected_until date        NOT NULL,
    evidence        text        NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX introduction_pair ON deal.introduction (supplier, acquirer, protected_until);
