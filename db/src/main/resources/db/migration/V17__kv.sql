-- Key-value settings that the console keeps; case matters in names, as on NameServers.
CREATE TABLE kv_item (
  namespace VARCHAR(128) NOT NULL,
  kv_key VARCHAR(128) NOT NULL,
  value MEDIUMTEXT NOT NULL,
  operator VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (namespace, kv_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What each version was; NULL where the key was removed. Versions count on when a key is made again, so that all that a
-- key ever was stays in one row of numbers.
CREATE TABLE kv_revision (
  namespace VARCHAR(128) NOT NULL,
  kv_key VARCHAR(128) NOT NULL,
  version INT NOT NULL,
  value MEDIUMTEXT NULL,
  operator VARCHAR(64) NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (namespace, kv_key, version)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- kv/NAMESPACE/KEY is longer than the name of any topic.
ALTER TABLE change_target MODIFY subject VARCHAR(264) NOT NULL;
ALTER TABLE change_lock MODIFY subject VARCHAR(264) NOT NULL;
