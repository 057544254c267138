-- Vouchers and claims of subsidies. Money stands in the books of the ledger; here is what it was promised and paid for.
-- Amounts are whole fen.
CREATE TABLE subsidy.series (
    sort text NOT NULL,
    year int  NOT NULL,
    last int  NOT NULL,
    PRIMARY KEY (sort, year)
);

CREATE TABLE subsidy.voucher (
    id             uuid PRIMARY KEY,
    number         text        NOT NULL UNIQUE,
    firm           uuid        NOT NULL,
    firm_name      text        NOT NULL,
    division       text        NOT NULL,
    scheme         jsonb       NOT NULL,
    scheme_key     text        NOT NULL,
    year           int         NOT NULL,
    service        text        NOT NULL,
    purpose        text        NOT NULL,
    planned        bigint      NOT NULL CHECK (planned > 0),
    state          text        NOT NULL,
    course         jsonb       NOT NULL,
    counted        bigint      NOT NULL DEFAULT 0 CHECK (counted >= 0),
    counted_region bigint      NOT NULL DEFAULT 0 CHECK (counted_region BETWEEN 0 AND counted),
    due_on         date,
    ends_on        date,
    opened_at      timestamptz NOT NULL,
    version        int         NOT NULL DEFAULT 1,
    demo           boolean     NOT NULL,
    asked_as       text,
    UNIQUE (firm, asked_as)
);
COMMENT ON COLUMN subsidy.voucher.asked_as IS 'what a program called its request, null where a person asked';
COMMENT ON COLUMN subsidy.voucher.counted IS 'of the yearly use of the firm: its face while it is open, what was granted after';
CREATE INDEX voucher_firm ON subsidy.voucher (firm, scheme_key, year);
CREATE INDEX voucher_due ON subsidy.voucher (state, due_on);

-- An invoice pays for one voucher.
CREATE TABLE subsidy.invoice (
    number  text PRIMARY KEY,
    voucher uuid NOT NULL REFERENCES subsidy.voucher
);
CREATE INDEX invoice_voucher ON subsidy.invoice (voucher);

CREATE TABLE subsidy.claim (
    id         uuid PRIMARY KEY,
    number     text        NOT NULL UNIQUE,
    firm       uuid        NOT NULL,
    firm_name  text        NOT NULL,
    division   text        NOT NULL,
    scheme     jsonb       NOT NULL,
    scheme_key text        NOT NULL,
    year       int         NOT NULL,
    once       text        NOT NULL,
    filed      jsonb       NOT NULL,
    state      text        NOT NULL,
    course     jsonb       NOT NULL,
    amount     bigint      NOT NULL CHECK (amount >= 0),
    due_on     date,
    opened_at  timestamptz NOT NULL,
    version    int         NOT NULL DEFAULT 1,
    demo       boolean     NOT NULL
);
COMMENT ON COLUMN subsidy.claim.once IS 'what a firm may claim for once: a year, a contract, an event';
CREATE UNIQUE INDEX claim_once ON subsidy.claim (scheme_key, firm, once) WHERE state NOT IN ('REFUSED', 'WITHDRAWN');
CREATE INDEX claim_firm ON subsidy.claim (firm);
CREATE INDEX claim_due ON subsidy.claim (state, due_on);

CREATE TABLE subsidy.payout (
    id          uuid PRIMARY KEY,
    subject     text    NOT NULL,
    budget      uuid    NOT NULL,
    source      text    NOT NULL,
    reserved    bigint  NOT NULL CHECK (reserved > 0),
    reservation uuid    NOT NULL UNIQUE,
    paid        bigint  NOT NULL DEFAULT 0,
    payment     uuid UNIQUE,
    paid_on     date,
    recovery    uuid UNIQUE,
    released    boolean NOT NULL DEFAULT false,
    CHECK (NOT (released AND payment IS NOT NULL)),
    CHECK (recovery IS NULL OR payment IS NOT NULL)
);
CREATE INDEX payout_subject ON subsidy.payout (subject);

CREATE TABLE subsidy.entry (
    id      uuid PRIMARY KEY,
    subject text        NOT NULL,
    at      timestamptz NOT NULL,
    person  uuid,
    name    text        NOT NULL,
    state   text        NOT NULL,
    ground  text,
    words   text        NOT NULL
);
CREATE INDEX entry_subject ON subsidy.entry (subject);

-- Rates of subsidies after technology contracts, entered by officers; without a row the scheme's own hold.
CREATE TABLE subsidy.trade_rate (
    id             uuid PRIMARY KEY,
    scheme         text        NOT NULL,
    buyer_percent  numeric(5, 2) NOT NULL CHECK (buyer_percent BETWEEN 0 AND 100),
    seller_percent numeric(5, 2) NOT NULL CHECK (seller_percent BETWEEN 0 AND 100),
    cap            bigint      NOT NULL CHECK (cap > 0),
    window_from    date        NOT NULL,
    window_to      date        NOT NULL,
    valid_from     date        NOT NULL,
    basis          text        NOT NULL,
    name           text        NOT NULL,
    at             timestamptz NOT NULL
);
CREATE INDEX trade_rate_scheme ON subsidy.trade_rate (scheme, valid_from);
