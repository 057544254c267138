-- Ways to market beside direct talks. Times are kept to the microsecond; amounts are fen.

-- 挂牌: a result offered to everybody at a price. Exclusive ways are taken once, an ordinary licence often.
CREATE TABLE deal.offer (
    id           uuid PRIMARY KEY,
    number       text        NOT NULL UNIQUE,
    listing      uuid        NOT NULL,
    title        text        NOT NULL,
    seller       uuid        NOT NULL,
    seller_name  text        NOT NULL,
    way          text        NOT NULL,
    conditions   jsonb       NOT NULL,
    price        bigint      NOT NULL CHECK (price > 0),
    closes_on    date,
    state        text        NOT NULL,
    published_at timestamptz NOT NULL,
    ended_at     timestamptz,
    reason       text,
    demo         boolean     NOT NULL DEFAULT false,
    CHECK ((state = 'OPEN') = (ended_at IS NULL)),
    CHECK (state <> 'WITHDRAWN' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX offer_open_once ON deal.offer (listing, way) WHERE state = 'OPEN';
CREATE INDEX offer_seller ON deal.offer (seller, id);
CREATE TABLE deal.offer_acceptance (
    offer    uuid        NOT NULL REFERENCES deal.offer,
    acquirer uuid        NOT NULL,
    deal     uuid        NOT NULL REFERENCES deal.deal,
    person   uuid,
    name     text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (offer, acquirer)
);

-- 专利开放许可 (专利法 arts. 50, 51): whoever notifies in writing has an ordinary licence.
CREATE TABLE deal.open_licence (
    id          uuid PRIMARY KEY,
    number      text        NOT NULL UNIQUE,
    listing     uuid        NOT NULL,
    title       text        NOT NULL,
    owner       uuid        NOT NULL,
    owner_name  text        NOT NULL,
    patent      text        NOT NULL,
    evaluation  text        NOT NULL,
    conditions  jsonb       NOT NULL,
    fee         bigint      NOT NULL CHECK (fee > 0),
    standard    text        NOT NULL,
    open_until  date,
    state       text        NOT NULL,
    declared_at timestamptz NOT NULL,
    ended_at    timestamptz,
    reason      text,
    demo        boolean     NOT NULL DEFAULT false,
    CHECK ((state = 'DECLARED') = (ended_at IS NULL)),
    CHECK (state <> 'WITHDRAWN' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX open_licence_patent_once ON deal.open_licence (patent) WHERE state = 'DECLARED';
CREATE INDEX open_licence_listing ON deal.open_licence (listing);
CREATE TABLE deal.open_licence_notice (
    licence uuid        NOT NULL REFERENCES deal.open_licence,
    taker   uuid        NOT NULL,
    text    text        NOT NULL,
    deal    uuid        NOT NULL REFERENCES deal.deal,
    person  uuid,
    name    text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (licence, taker)
);

-- 拍卖. reserve is encrypted until the award, reserve_seal is public from the announcement on.
CREATE TABLE deal.auction (
    id                uuid PRIMARY KEY,
    number            text        NOT NULL UNIQUE,
    listing           uuid        NOT NULL,
    title             text        NOT NULL,
    seller            uuid        NOT NULL,
    seller_name       text        NOT NULL,
    creator           uuid,
    centre            text,
    way               text        NOT NULL,
    conditions        jsonb       NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('ENGLISH', 'SEALED')),
    starting          bigint      NOT NULL CHECK (starting > 0),
    step              bigint      NOT NULL CHECK (step > 0),
    deposit           bigint      NOT NULL CHECK (deposit >= 0),
    reserve           text        NOT NULL,
    reserve_seal      text        NOT NULL,
    opens_at          timestamptz NOT NULL,
    planned_end       timestamptz NOT NULL,
    closes_at         timestamptz NOT NULL,
    extension_minutes integer     NOT NULL CHECK (extension_minutes BETWEEN 0 AND 60),
    sign_days         integer     NOT NULL CHECK (sign_days BETWEEN 1 AND 180),
    offer_next        boolean     NOT NULL,
    state             text        NOT NULL,
    bids              integer     NOT NULL DEFAULT 0 CHECK (bids >= 0),
    head              text        NOT NULL,
    price             bigint,
    leader            integer,
    reason            text,
    made_at           timestamptz NOT NULL,
    announced_at      timestamptz,
    ended_at          timestamptz,
    demo              boolean     NOT NULL DEFAULT false,
    CHECK (opens_at < planned_end AND planned_end <= closes_at),
    CHECK (state NOT IN ('FAILED', 'CANCELLED') OR reason IS NOT NULL),
    CHECK (state <> 'CANCELLED' OR bids = 0)
);
CREATE UNIQUE INDEX auction_runs_once ON deal.auction (listing) WHERE state IN ('ANNOUNCED', 'OPEN', 'CLOSED');
CREATE INDEX auction_seller ON deal.auction (seller, id);
CREATE INDEX auction_state ON deal.auction (state, closes_at);

-- Who may bid; in public a bidder is only a number.
CREATE TABLE deal.auction_bidder (
    auction      uuid        NOT NULL REFERENCES deal.auction,
    organisation uuid        NOT NULL,
    name         text        NOT NULL,
    number       integer,
    state        text        NOT NULL CHECK (state IN ('APPLIED', 'ADMITTED', 'REFUSED')),
    evidence     text        NOT NULL,
    person       uuid,
    applied_at   timestamptz NOT NULL,
    decided_at   timestamptz,
    decided_by   text,
    reason       text,
    PRIMARY KEY (auction, organisation),
    UNIQUE (auction, number),
    CHECK ((state = 'ADMITTED') = (number IS NOT NULL)),
    CHECK (state <> 'REFUSED' OR reason IS NOT NULL)
);

-- Bids; they never change. A sealed one shows nothing but its seal.
CREATE TABLE deal.auction_bid (
    auction   uuid        NOT NULL REFERENCES deal.auction,
    seq       integer     NOT NULL CHECK (seq > 0),
    bidder    integer     NOT NULL,
    at        timestamptz NOT NULL,
    key       text        NOT NULL,
    amount    bigint CHECK (amount > 0),
    sealed    text,
    seal      text,
    closes_at timestamptz NOT NULL,
    digest    text        NOT NULL,
    PRIMARY KEY (auction, seq),
    UNIQUE (auction, bidder, key),
    FOREIGN KEY (auction, bidder) REFERENCES deal.auction_bidder (auction, number),
    CHECK ((amount IS NULL) = (sealed IS NOT NULL)),
    CHECK ((sealed IS NULL) = (seal IS NULL))
);
CREATE TRIGGER auction_bid_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON deal.auction_bid
    FOR EACH STATEMENT EXECUTE FUNCTION deal.refuse_change();

-- What sealed bids and the reserve held, once they are opened; seq 0 is the reserve.
CREATE TABLE deal.auction_opening (
    auction   uuid        NOT NULL REFERENCES deal.auction,
    seq       integer     NOT NULL CHECK (seq >= 0),
    amount    bigint      NOT NULL CHECK (amount > 0),
    nonce     text        NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (auction, seq)
);
CREATE TRIGGER auction_opening_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON deal.auction_opening
    FOR EACH STATEMENT EXECUTE FUNCTION deal.refuse_change();

-- To whom it was awarded, one after the other where somebody did not sign.
CREATE TABLE deal.auction_award (
    auction    uuid        NOT NULL REFERENCES deal.auction,
    turn       integer     NOT NULL CHECK (turn > 0),
    bidder     integer     NOT NULL,
    seq        integer     NOT NULL,
    price      bigint      NOT NULL CHECK (price > 0),
    deal       uuid        NOT NULL REFERENCES deal.deal,
    awarded_at timestamptz NOT NULL,
    sign_by    date        NOT NULL,
    lapsed_on  date,
    PRIMARY KEY (auction, turn),
    UNIQUE (auction, bidder)
);

-- Deals whose price the market found: way and price stay as this version of the terms says.
CREATE TABLE deal.market_deal (
    deal   uuid    NOT NULL REFERENCES deal.deal,
    terms  integer NOT NULL,
    source text    NOT NULL CHECK (source IN ('OFFER', 'OPEN_LICENCE', 'AUCTION')),
    item   uuid    NOT NULL,
    PRIMARY KEY (deal, terms),
    FOREIGN KEY (deal, terms) REFERENCES deal.terms
);
