-- A region: one set of NameServers and the credentials for it. The credential columns are encrypted by the console.
CREATE TABLE region (
  name         VARCHAR(32)    NOT NULL,
  name_servers VARCHAR(4096)  NOT NULL,
  tls          BOOLEAN        NOT NULL,
  access_key   VARBINARY(512) NULL,
  secret_key   VARBINARY(512) NULL,
  remark       VARCHAR(256)   NOT NULL,
  origin       VARCHAR(16)    NOT NULL,
  version      INT            NOT NULL,
  created_at   DATETIME(6)    NOT NULL,
  updated_at   DATETIME(6)    NOT NULL,
  operator     VARCHAR(64)    NOT NULL,
  PRIMARY KEY (name)
) DEFAULT CHARSET = utf8mb4;
