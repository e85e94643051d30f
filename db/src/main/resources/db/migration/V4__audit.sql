-- The audit trail: only ever inserted into. Detail is text, not JSON, so that the stored bytes stay as written.
CREATE TABLE audit_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  way_in VARCHAR(8) NOT NULL,
  address VARCHAR(64) NOT NULL,
  action VARCHAR(64) NOT NULL,
  resource VARCHAR(512) NOT NULL,
  outcome VARCHAR(8) NOT NULL,
  detail MEDIUMTEXT NULL,
  correlation_id VARCHAR(64) NULL,
  INDEX audit_event_at (at),
  INDEX audit_event_actor (actor, at),
  INDEX audit_event_action (action, at)
) DEFAULT CHARSET = utf8mb4;
