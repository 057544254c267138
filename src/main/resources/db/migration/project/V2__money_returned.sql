-- What: money of a payment that came back unspent, in parts; the books of the ledger hold the transfers. Whole fen.
CREATE TABLE project.money_return (
    id         uuid PRIMARY KEY,
    instalment uuid NOT NULL REFERENCES project.instalment,
    amount     bigint NOT NULL CHECK (amount > 0),
    transfer   uuid NOT NULL UNIQUE,
    day        date NOT NULL,
    evidence   text NOT NULL
);
CREATE INDEX money_return_instalment ON project.money_return (instalment);
