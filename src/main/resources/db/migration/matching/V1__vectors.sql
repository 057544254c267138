-- What the model once made of a text, by digest of model and text: an index rebuild embeds nothing twice.
CREATE TABLE matching.vector (
    digest text PRIMARY KEY,
    value  bytea NOT NULL
);
