-- Contracts as they were drafted; they never change. A deal that goes back to talks gets another one.
CREATE TABLE deal.contract (
    deal       uuid        NOT NULL,
    terms      integer     NOT NULL,
    content    jsonb       NOT NULL,
    digest     text        NOT NULL,
    drafted_at timestamptz NOT NULL,
    PRIMARY KEY (deal, terms),
    FOREIGN KEY (deal, terms) REFERENCES deal.terms
);

-- Keys organisations sign with. The private part is encrypted under a key that lies outside the database.
CREATE TABLE deal.signing_key (
    organisation uuid        NOT NULL,
    number       integer     NOT NULL,
    public_key   text        NOT NULL,
    private_key  text        NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (organisation, number)
);

CREATE TABLE deal.signature (
    deal         uuid        NOT NULL,
    terms        integer     NOT NULL,
    role         text        NOT NULL,
    organisation uuid        NOT NULL,
    key_number   integer     NOT NULL,
    digest       text        NOT NULL,
    signature    text        NOT NULL,
    person       uuid,
    name         text        NOT NULL,
    signed_at    timestamptz NOT NULL,
    PRIMARY KEY (deal, terms, role),
    FOREIGN KEY (deal, terms) REFERENCES deal.contract,
    FOREIGN KEY (organisation, key_number) REFERENCES deal.signing_key
);

-- A contract signed on paper: one side sends the scan, the other confirms that it is the one.
CREATE TABLE deal.paper_contract (
    deal         uuid        NOT NULL,
    terms        integer     NOT NULL,
    file         uuid        NOT NULL,
    signed_on    date        NOT NULL,
    sent_role    text        NOT NULL,
    person       uuid,
    name         text        NOT NULL,
    sent_at      timestamptz NOT NULL,
    confirmed_by text,
    confirmed_at timestamptz,
    PRIMARY KEY (deal, terms),
    FOREIGN KEY (deal, terms) REFERENCES deal.contract
);

CREATE TRIGGER contract_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON deal.contract
    FOR EACH STATEMENT EXECUTE FUNCTION deal.refuse_change();
CREATE TRIGGER signature_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON deal.signature
    FOR EACH STATEMENT EXECUTE FUNCTION deal.refuse_change();
