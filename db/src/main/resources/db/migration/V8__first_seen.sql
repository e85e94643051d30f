-- When a topic or group first appeared: RocketMQ does not tell when it was made.
CREATE TABLE first_seen (
  region VARCHAR(32) NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- RocketMQ allows 127 characters; case matters.
  name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (region, kind, name),
  CONSTRAINT first_seen_region FOREIGN KEY (region) REFERENCES region (name) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
