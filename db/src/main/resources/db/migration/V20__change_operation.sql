-- The operation that planned a change: once it is switched off, what it planned before is not run either. Null before this.
ALTER TABLE change_plan
  ADD COLUMN operation VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER permission;
