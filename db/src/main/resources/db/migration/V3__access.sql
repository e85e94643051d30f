-- Who may use the console. Names are plain ASCII (checked before every query) and unique regardless of case.
CREATE TABLE console_user (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_ci NOT NULL,
  role VARCHAR(16) NOT NULL,
  password_hash VARCHAR(128) NOT NULL,
  -- Counts password changes: a session of an older password has ended.
  credential_version INT NOT NULL DEFAULT 1,
  must_change_password BOOLEAN NOT NULL,
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  created_at DATETIME(6) NOT NULL,
  last_login_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 1,
  CONSTRAINT console_user_name UNIQUE (name)
) DEFAULT CHARSET = utf8mb4;

-- API tokens. The secret itself is nowhere; 256 random bits need no slow hash.
CREATE TABLE api_token (
  id VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL,
  name VARCHAR(64) NOT NULL,
  prefix VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret_hash BINARY(32) NOT NULL,
  scopes VARCHAR(1024) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NULL,
  CONSTRAINT api_token_secret UNIQUE (secret_hash),
  CONSTRAINT api_token_name UNIQUE (user_id, name),
  CONSTRAINT api_token_user FOREIGN KEY (user_id) REFERENCES console_user (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

-- What a user chose for the pages; a row only where something was chosen.
CREATE TABLE user_preference (
  user_id BIGINT NOT NULL PRIMARY KEY,
  language VARCHAR(8) NULL,
  color_scheme VARCHAR(8) NULL,
  CONSTRAINT user_preference_user FOREIGN KEY (user_id) REFERENCES console_user (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
