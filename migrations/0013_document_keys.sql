-- Each document is encrypted with a key of its own, which is kept here, wrapped, and never beside the file (spec/security.md 10.3).
ALTER TABLE documents.document ADD COLUMN file_key bytea;
