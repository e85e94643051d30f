-- What is to be written about topics and groups once the plan that says so is run. Null leaves a note as it is.
CREATE TABLE planned_note (
  change_id CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region VARCHAR(32) NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  owner VARCHAR(64) NULL,
  remark VARCHAR(256) NULL,
  scope TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (change_id, region, kind, name),
  CONSTRAINT planned_note_change FOREIGN KEY (change_id) REFERENCES change_plan (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
