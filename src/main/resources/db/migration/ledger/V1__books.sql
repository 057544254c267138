-- Accounts, transfers and the chain over them. What is written here is never changed: mistakes are put right by a transfer
-- that names the one it reverses. Amounts are whole fen or whole points.
CREATE TABLE ledger.account (
    id         uuid PRIMARY KEY,
    book       text        NOT NULL,
    owner_kind text        NOT NULL,
    owner_key  text        NOT NULL,
    purpose    text        NOT NULL,
    reference  text        NOT NULL DEFAULT '',
    floor      bigint,
    posted     bigint      NOT NULL DEFAULT 0,
    reserved   bigint      NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    opened_at  timestamptz NOT NULL,
    UNIQUE (book, owner_kind, owner_key, purpose, reference),
    CONSTRAINT account_not_below_its_floor CHECK (floor IS NULL OR posted - reserved >= floor)
);
COMMENT ON COLUMN ledger.account.floor IS 'balance it may not fall below, null where it may';
COMMENT ON COLUMN ledger.account.posted IS 'with a floor: all transfers; without: those that are sealed';
COMMENT ON COLUMN ledger.account.reserved IS 'with a floor: what open reservations would take';
CREATE INDEX account_owner ON ledger.account (owner_kind, owner_key);

CREATE TABLE ledger.transfer (
    id          uuid PRIMARY KEY,
    book        text        NOT NULL,
    key         text        NOT NULL,
    kind        text        NOT NULL,
    refers      uuid REFERENCES ledger.transfer (id),
    reason      text        NOT NULL,
    evidence    text        NOT NULL,
    effective   date        NOT NULL,
    person      uuid,
    name        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    content     text        NOT NULL,
    UNIQUE (book, key)
);
-- a reservation has one end, a transfer is reversed once
CREATE UNIQUE INDEX transfer_refers_once ON ledger.transfer (refers) WHERE refers IS NOT NULL;

CREATE TABLE ledger.leg (
    transfer uuid     NOT NULL REFERENCES ledger.transfer (id),
    number   smallint NOT NULL,
    account  uuid     NOT NULL REFERENCES ledger.account (id),
    amount   bigint   NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (transfer, number),
    UNIQUE (transfer, account)
);
CREATE INDEX leg_account ON ledger.leg (account, transfer) INCLUDE (amount);

-- Transfers that wait for their place in the chain.
CREATE TABLE ledger.unsealed (
    transfer uuid PRIMARY KEY REFERENCES ledger.transfer (id),
    book     text NOT NULL
);

CREATE TABLE ledger.seal (
    book      text        NOT NULL,
    number    bigint      NOT NULL,
    transfer  uuid        NOT NULL UNIQUE REFERENCES ledger.transfer (id),
    digest    text        NOT NULL,
    sealed_at timestamptz NOT NULL,
    PRIMARY KEY (book, number)
);

-- Reservations not yet settled or released.
CREATE TABLE ledger.reservation (
    transfer uuid PRIMARY KEY REFERENCES ledger.transfer (id),
    until    timestamptz NOT NULL
);
CREATE INDEX reservation_until ON ledger.reservation (until);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger only grows: % of % refused', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER transfer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.transfer
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER leg_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.leg
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER seal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.seal
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- All legs of a transfer come in one statement, sum to zero and stay within the transfer's book.
CREATE FUNCTION ledger.check_legs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bad uuid;
BEGIN
    SELECT n.transfer INTO bad
    FROM fresh n
    JOIN ledger.transfer t ON t.id = n.transfer
    JOIN ledger.account a ON a.id = n.account
    GROUP BY n.transfer
    HAVING sum(n.amount) <> 0 OR bool_or(a.book <> t.book)
        OR count(*) <> (SELECT count(*) FROM ledger.leg l WHERE l.transfer = n.transfer)
    LIMIT 1;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'transfer % does not balance within its book', bad;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER leg_balances AFTER INSERT ON ledger.leg REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.check_legs();
