-- Whether a centre has confirmed that those who registered an organisation themselves act for it. Organisations that an
-- import, a centre or an administrator registered need no such check.
ALTER TABLE network.organisation ADD COLUMN confirmed boolean NOT NULL DEFAULT true;
