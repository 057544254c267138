-- Files people sent or the program made. Kept in the database: written in the transaction of what they belong to, in every
-- backup, on every node.
CREATE TABLE platform.stored_file (
    id      uuid PRIMARY KEY,
    name    text        NOT NULL,
    type    text        NOT NULL,
    size    bigint      NOT NULL CHECK (size > 0),
    digest  text        NOT NULL,
    content bytea       NOT NULL,
    at      timestamptz NOT NULL
);
ALTER TABLE platform.stored_file ALTER COLUMN content SET STORAGE EXTERNAL;
