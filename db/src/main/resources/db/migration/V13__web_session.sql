-- Who is signed in on the pages. The id is not that of the cookie and opens nothing.
CREATE TABLE web_session (
  id VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL,
  -- That of the account at the login: with another password the session is over.
  credential_version INT NOT NULL,
  started_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NOT NULL,
  -- Kept for a while, so that the browser that still holds it is told why it is over.
  ended_at DATETIME(6) NULL,
  address VARCHAR(64) NOT NULL,
  user_agent VARCHAR(255) NULL,
  CONSTRAINT web_session_user FOREIGN KEY (user_id) REFERENCES console_user (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
