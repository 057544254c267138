-- A lead is about a need, or about a resource that somebody wants to talk about.
ALTER TABLE deal.lead RENAME COLUMN need TO subject;
ALTER TABLE deal.lead DROP CONSTRAINT lead_need_key;
ALTER TABLE deal.lead ADD COLUMN asker uuid, ADD COLUMN asker_name text,
    ADD CHECK ((asker IS NULL) = (asker_name IS NULL));
CREATE UNIQUE INDEX lead_of_need ON deal.lead (subject) WHERE asker IS NULL;
CREATE UNIQUE INDEX lead_of_asker ON deal.lead (subject, asker) WHERE asker IS NOT NULL AND closed_at IS NULL;

-- An organisation wants to be brought together with the other side of a need or a resource.
CREATE TABLE deal.approach (
    id                uuid PRIMARY KEY,
    kind              text        NOT NULL CHECK (kind IN ('RESPONSE', 'TALK')),
    need              uuid,
    resource          uuid,
    organisation      uuid        NOT NULL,
    organisation_name text        NOT NULL,
    person            uuid,
    person_name       text        NOT NULL,
    text              text        NOT NULL,
    state             text        NOT NULL,
    reason            text,
    note              text        NOT NULL DEFAULT '',
    lead              uuid        NOT NULL REFERENCES deal.lead,
    sent_at           timestamptz NOT NULL,
    answered_at       timestamptz,
    demo              boolean     NOT NULL DEFAULT false,
    CHECK (kind <> 'RESPONSE' OR need IS NOT NULL),
    CHECK (kind <> 'TALK' OR resource IS NOT NULL),
    CHECK ((state = 'DECLINED') = (reason IS NOT NULL)),
    CHECK ((state IN ('FORWARDED', 'DECLINED')) = (answered_at IS NOT NULL) OR state = 'WITHDRAWN')
);
-- Nobody answers a need twice, or asks twice for a talk about the same thing.
CREATE UNIQUE INDEX approach_response ON deal.approach (need, organisation) WHERE kind = 'RESPONSE';
CREATE UNIQUE INDEX approach_talk ON deal.approach (resource, need, organisation) NULLS NOT DISTINCT
    WHERE kind = 'TALK';
CREATE INDEX approach_lead ON deal.approach (lead, state);
CREATE INDEX approach_organisation ON deal.approach (organisation, sent_at);
