-- What somebody asked for when a change was planned, in the words of its feature, so that it can be asked for again.
CREATE TABLE change_asked (
  change_id CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  asked MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT asked_of_plan FOREIGN KEY (change_id) REFERENCES change_plan (id)
) DEFAULT CHARSET = utf8mb4;
