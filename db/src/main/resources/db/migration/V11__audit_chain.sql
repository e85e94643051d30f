-- Every row of the audit trail carries the hash of the row before it and its own. The id is its place in the chain, given
-- under the lock of audit_head and without gaps from here on; a console that does not know that cannot write any more.
ALTER TABLE audit_event
  MODIFY COLUMN id BIGINT NOT NULL,
  ADD COLUMN previous_hash BINARY(32) NOT NULL,
  ADD COLUMN hash BINARY(32) NOT NULL;

-- The end of the chain, so that a tail that was cut off is noticed. The rows that are there already are chained by the
-- console, in the migration of Java that follows.
CREATE TABLE audit_head (
  one TINYINT NOT NULL PRIMARY KEY CHECK (one = 1),
  sequence BIGINT NOT NULL,
  hash BINARY(32) NOT NULL,
  total BIGINT NOT NULL
) DEFAULT CHARSET = utf8mb4;

INSERT INTO audit_head (one, sequence, hash, total) VALUES (1, 0, UNHEX(REPEAT('0', 64)), 0);
