-- Who made or last changed a user; the console itself made the first one.
ALTER TABLE console_user ADD COLUMN operator VARCHAR(64) NOT NULL DEFAULT 'system';
