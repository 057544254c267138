-- The region folder as taken over: entries in force (valid_to is null) and the ones they replaced.
CREATE TABLE platform.region_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    collection text        NOT NULL,
    key        text        NOT NULL,
    position   integer     NOT NULL,
    content    jsonb       NOT NULL,
    digest     text        NOT NULL,
    valid_from timestamptz NOT NULL DEFAULT clock_timestamp(),
    valid_to   timestamptz
);
CREATE UNIQUE INDEX region_entry_in_force ON platform.region_entry (collection, key) WHERE valid_to IS NULL;

CREATE TABLE platform.region_load (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest    text        NOT NULL,
    added     integer     NOT NULL,
    changed   integer     NOT NULL,
    removed   integer     NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The audit trail only grows.
CREATE TABLE platform.audit_entry (
    id          uuid PRIMARY KEY,
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    person      uuid,
    name        text        NOT NULL,
    address     text        NOT NULL,
    action      text        NOT NULL,
    subject     text        NOT NULL,
    subject_key text        NOT NULL,
    before      jsonb,
    after       jsonb
);
CREATE INDEX audit_entry_subject ON platform.audit_entry (subject_key, id);

CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is never changed';
END $$;

CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
