-- The same change wants another value once it is rolled back, which is another difference. NULL where it was ignored before.
ALTER TABLE config_drift_ignored ADD COLUMN desired MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL AFTER change_id;
