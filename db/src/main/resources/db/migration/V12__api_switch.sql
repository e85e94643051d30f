-- Operations that somebody has switched off, or on again; every other one is on.
CREATE TABLE api_switch (
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  enabled BOOLEAN NOT NULL,
  reason VARCHAR(500) NULL,
  operator VARCHAR(64) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL
) DEFAULT CHARSET = utf8mb4;
