-- A token that was made with another one ends with it: who revokes a leaked token wants to be rid of what it made.
ALTER TABLE api_token
  ADD COLUMN parent_id VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER user_id,
  ADD CONSTRAINT api_token_parent FOREIGN KEY (parent_id) REFERENCES api_token (id) ON DELETE CASCADE;
