-- A forced rollback stays forced when it is resumed.
ALTER TABLE change_progress ADD COLUMN forced_back BOOLEAN NOT NULL DEFAULT FALSE;

-- What was last written to a subject, over all nodes.
ALTER TABLE change_target ADD KEY change_target_subject (subject, region, address, finished_at);
