-- First answers to POST requests that carried an Idempotency-Key. No status: still running, or it never finished.
CREATE TABLE idempotency_key (
  caller VARCHAR(96) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  idem_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- SHA-256 over path, query, content type and body.
  request_hash BINARY(32) NOT NULL,
  status SMALLINT NULL,
  content_type VARCHAR(128) NULL,
  location VARCHAR(1024) NULL,
  body MEDIUMBLOB NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (caller, idem_key),
  INDEX idempotency_key_created (created_at)
) DEFAULT CHARSET = utf8mb4;
