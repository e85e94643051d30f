-- What brokers shall hold, as people wrote it down; nothing of it has reached a broker until it is pushed. The id is made
-- from region, target and key, so that an item that was deleted and is written down again goes on with its history.
CREATE TABLE config_item (
  id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  region VARCHAR(32) NOT NULL,
  target_type VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target_name VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  property VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- NULL: the target takes this key from nobody.
  value MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  scope TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  remark VARCHAR(256) NULL,
  deleted BOOLEAN NOT NULL,
  operator VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT config_item_region FOREIGN KEY (region) REFERENCES region (name) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

-- What an item said at each version, the present one included.
CREATE TABLE config_item_revision (
  item_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  value MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  scope TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  remark VARCHAR(256) NULL,
  deleted BOOLEAN NOT NULL,
  operator VARCHAR(64) NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (item_id, version),
  CONSTRAINT revision_of_item FOREIGN KEY (item_id) REFERENCES config_item (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
