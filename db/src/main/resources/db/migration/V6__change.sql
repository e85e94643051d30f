-- What was planned, never changed afterwards; texts are JSON of a key and its arguments, put into words when shown.
CREATE TABLE change_plan (
  id              CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind            VARCHAR(32)  NOT NULL,
  permission      VARCHAR(32)  NOT NULL,
  summary         TEXT         NOT NULL,
  reason          VARCHAR(500) NULL,
  requested_by    VARCHAR(64)  NOT NULL,
  way_in          VARCHAR(8)   NOT NULL,
  requested_from  VARCHAR(64)  NOT NULL,
  warnings        MEDIUMTEXT   NOT NULL,
  waves           VARCHAR(500) NOT NULL,
  soak_seconds    INT          NOT NULL,
  pause_after_first BOOLEAN    NOT NULL,
  auto_rollback   BOOLEAN      NOT NULL,
  forced          BOOLEAN      NOT NULL,
  expires_in_minutes INT       NULL,
  wave_count      INT          NOT NULL,
  target_count    INT          NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  lapses_at       DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY change_plan_created (created_at)
) DEFAULT CHARSET = utf8mb4;

-- How far it is. runner is the console that works on it now; a runner without a fresh beat is dead.
CREATE TABLE change_progress (
  id              CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status          VARCHAR(16)  NOT NULL,
  direction       VARCHAR(8)   NOT NULL,
  note            TEXT         NULL,
  wish            VARCHAR(8)   NULL,
  runner          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  runner_beat     DATETIME(6)  NULL,
  started_at      DATETIME(6)  NULL,
  finished_at     DATETIME(6)  NULL,
  expires_at      DATETIME(6)  NULL,
  expiry_due      DATETIME(6)  NULL,
  updated_at      DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (id),
  KEY change_progress_status (status),
  KEY change_progress_expiry (expiry_due),
  KEY change_progress_updated (updated_at),
  CONSTRAINT progress_of_plan FOREIGN KEY (id) REFERENCES change_plan (id)
) DEFAULT CHARSET = utf8mb4;

-- Every node and subject that a change writes. attempted_at is written before the broker is asked, the rest after.
CREATE TABLE change_target (
  change_id       CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq             INT          NOT NULL,
  region          VARCHAR(32)  NOT NULL,
  cluster         VARCHAR(128) NOT NULL,
  node            VARCHAR(128) NOT NULL,
  address         VARCHAR(260) NOT NULL,
  subject         VARCHAR(200) NOT NULL,
  role            VARCHAR(16)  NOT NULL,
  wave            INT          NOT NULL,
  status          VARCHAR(16)  NOT NULL,
  before_values   MEDIUMTEXT   NULL,
  wanted_values   MEDIUMTEXT   NOT NULL,
  after_values    MEDIUMTEXT   NULL,
  error           TEXT         NULL,
  attempts        INT          NOT NULL,
  attempted_at    DATETIME(6)  NULL,
  finished_at     DATETIME(6)  NULL,
  took_ms         BIGINT       NULL,
  PRIMARY KEY (change_id, seq),
  KEY change_target_node (region, address, subject, finished_at),
  CONSTRAINT target_of_plan FOREIGN KEY (change_id) REFERENCES change_plan (id)
) DEFAULT CHARSET = utf8mb4;

-- One change at a time per node and subject, while it runs or is paused.
CREATE TABLE change_lock (
  region          VARCHAR(32)  NOT NULL,
  address         VARCHAR(260) NOT NULL,
  subject         VARCHAR(200) NOT NULL,
  change_id       CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (region, address, subject),
  KEY change_lock_change (change_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
