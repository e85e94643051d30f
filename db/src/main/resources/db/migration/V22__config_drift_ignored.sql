-- Differences of which nobody wants to hear for a while. Each counts for the value that the broker held and the push that it
-- differs from; with another of either it is another difference.
CREATE TABLE config_drift_ignored (
  node_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  property VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  change_id CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  live MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  until_at DATETIME(6) NOT NULL,
  reason VARCHAR(500) NULL,
  operator VARCHAR(64) NOT NULL,
  ignored_at DATETIME(6) NOT NULL,
  PRIMARY KEY (node_id, property)
) DEFAULT CHARSET = utf8mb4;
