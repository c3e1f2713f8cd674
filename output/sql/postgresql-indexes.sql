-- Made behind the first load: filling a table and then its index is quicker than filling both.
CREATE INDEX IF NOT EXISTS tasks_document ON tasks (document_key, position);
CREATE INDEX IF NOT EXISTS tasks_status ON tasks (status);
CREATE INDEX IF NOT EXISTS documents_uri ON documents (uri);
CREATE INDEX IF NOT EXISTS units_name ON units (name);
CREATE INDEX IF NOT EXISTS units_canonical ON units (canonical);
CREATE INDEX IF NOT EXISTS dates_end ON dates (end_date);
CREATE INDEX IF NOT EXISTS topics_topic ON topics (topic);

DO $$
DECLARE
  part text;
BEGIN
  IF EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'tasks_document_key_fkey' AND conrelid = 'tasks'::regclass) THEN
    RETURN;
  END IF;
  ALTER TABLE tasks ADD CONSTRAINT tasks_document_key_fkey FOREIGN KEY (document_key) REFERENCES documents ON DELETE CASCADE;
  FOREACH part IN ARRAY ARRAY['units', 'leaders', 'quantities', 'qualitative', 'dates', 'topics', 'regions', 'milestones', 'others'] LOOP
    EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (task_key) REFERENCES tasks ON DELETE CASCADE', part);
  END LOOP;
  FOREACH part IN ARRAY ARRAY['warnings', 'metadata'] LOOP
    EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (document_key) REFERENCES documents ON DELETE CASCADE', part);
  END LOOP;
END
$$;
