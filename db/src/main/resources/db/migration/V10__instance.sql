-- Tenants. An id is the namespace that RocketMQ writes into the names of topics and groups. Case counts there; two ids that
-- differ in case only would be mistaken for each other and are not taken.
CREATE TABLE instance (
  instance_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL PRIMARY KEY,
  name VARCHAR(64) NOT NULL,
  owner VARCHAR(64) NULL,
  remark VARCHAR(256) NULL,
  topic_quota INT NULL,
  group_quota INT NULL,
  operator VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  CONSTRAINT instance_name UNIQUE (name)
) DEFAULT CHARSET = utf8mb4;

-- What a user of type USER may do in which instance. A grant goes with its user and with its instance.
CREATE TABLE user_grant (
  user_id BIGINT NOT NULL,
  instance_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  access VARCHAR(8) NOT NULL,
  PRIMARY KEY (user_id, instance_id),
  INDEX user_grant_instance (instance_id),
  CONSTRAINT user_grant_user FOREIGN KEY (user_id) REFERENCES console_user (id) ON DELETE CASCADE,
  CONSTRAINT user_grant_instance FOREIGN KEY (instance_id) REFERENCES instance (instance_id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

-- The instances that a token is limited to, joined by commas; NULL for all that its owner may see.
ALTER TABLE api_token ADD COLUMN instances VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER scopes;
