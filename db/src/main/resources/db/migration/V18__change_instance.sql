-- Whose everything is that a change writes; null for no single instance.
ALTER TABLE change_plan
  ADD COLUMN instance_id VARCHAR(127) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER target_count,
  ADD KEY change_plan_instance (instance_id, created_at);

-- Names on brokers differ by case; and those of settings of NameServers are longer than the names of topics.
ALTER TABLE change_target MODIFY subject VARCHAR(300) COLLATE utf8mb4_bin NOT NULL;
ALTER TABLE change_lock MODIFY subject VARCHAR(300) COLLATE utf8mb4_bin NOT NULL;
