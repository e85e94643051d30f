-- A node that was seen or registered. The last_* columns remember what was read, so that a node that is gone stays
-- known over a restart; the rest is what somebody set by hand, null meaning "as the node says".
CREATE TABLE node (
  id              CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region          VARCHAR(32)  NOT NULL,
  node_type       VARCHAR(16)  NOT NULL,
  cluster         VARCHAR(128) NULL,
  broker_name     VARCHAR(128) NULL,
  address         VARCHAR(260) NULL,
  origin          VARCHAR(16)  NOT NULL,
  last_seen       DATETIME(6)  NULL,
  last_broker_id  BIGINT       NULL,
  last_properties JSON         NULL,
  hostname        VARCHAR(128) NULL,
  vip             VARCHAR(64)  NULL,
  rip             VARCHAR(64)  NULL,
  room            VARCHAR(64)  NULL,
  data_center     VARCHAR(64)  NULL,
  node_group      VARCHAR(64)  NULL,
  env             VARCHAR(64)  NULL,
  city            VARCHAR(64)  NULL,
  cell            VARCHAR(64)  NULL,
  version         INT          NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  operator        VARCHAR(64)  NOT NULL,
  PRIMARY KEY (id),
  KEY node_region (region),
  CONSTRAINT node_of_region FOREIGN KEY (region) REFERENCES region (name) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
