-- Assignments made before experts of the application's discipline could be asked for asked for none.
UPDATE selection.assignment SET settings = settings || '{"ofDiscipline": 0}';

-- Whether applications that are shared out have fewer experts on hand than they need scores: an officer is to act.
ALTER TABLE selection.panel ADD COLUMN lacks_experts boolean NOT NULL DEFAULT false;
