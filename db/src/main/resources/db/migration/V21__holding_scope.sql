-- The brokers that a topic or group is meant for, as one line of JSON; null for all of its clusters.
ALTER TABLE holding_note ADD COLUMN scope TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
