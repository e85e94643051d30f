-- What nodes held already when a change was planned. Nothing is written there, but from said_at, when the change was started,
-- it is said that they shall hold it. place stands for the node, because its names are too long for one key.
CREATE TABLE change_held (
  change_id CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq INT NOT NULL,
  region VARCHAR(32) NOT NULL,
  cluster VARCHAR(128) NOT NULL,
  node VARCHAR(128) NOT NULL,
  address VARCHAR(260) NOT NULL,
  subject VARCHAR(300) COLLATE utf8mb4_bin NOT NULL,
  role VARCHAR(16) NOT NULL,
  held_values MEDIUMTEXT NOT NULL,
  said_at DATETIME(6) NULL,
  place CHAR(64) CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (SHA2(CONCAT_WS('\n', region, cluster, node, address), 256)) STORED,
  PRIMARY KEY (change_id, seq),
  KEY change_held_said (subject, place, said_at),
  CONSTRAINT held_of_plan FOREIGN KEY (change_id) REFERENCES change_plan (id)
) DEFAULT CHARSET = utf8mb4;

-- written_at is null for what never came to the node. With the key, the last write of each node is one look, however many
-- there were before; it does what change_target_subject did as well. Both columns are stored: over virtual ones MySQL reads the
-- whole index.
ALTER TABLE change_target
  ADD COLUMN place CHAR(64) CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (SHA2(CONCAT_WS('\n', region, cluster, node, address), 256)) STORED,
  ADD COLUMN written_at DATETIME(6) GENERATED ALWAYS AS (
    CASE WHEN status IN ('APPLIED', 'VERIFIED', 'MISMATCH', 'ROLLED_BACK')
      OR status IN ('FAILED', 'SUPERSEDED') AND after_values = wanted_values COLLATE utf8mb4_bin
    THEN finished_at END) STORED;
ALTER TABLE change_target
  ADD KEY change_target_written (subject, place, written_at),
  DROP KEY change_target_subject;
