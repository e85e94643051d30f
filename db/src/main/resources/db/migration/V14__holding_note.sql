-- What people write about topics and groups: RocketMQ has no place for it. A row only where somebody wrote something.
CREATE TABLE holding_note (
  region VARCHAR(32) NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- As brokers know it, the instance included; case matters.
  name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  owner VARCHAR(64) NULL,
  remark VARCHAR(256) NULL,
  operator VARCHAR(64) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (region, kind, name),
  CONSTRAINT holding_note_region FOREIGN KEY (region) REFERENCES region (name) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
