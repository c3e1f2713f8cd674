-- Made behind the first load: filling a table and then its index is quicker than filling both.
CREATE UNIQUE INDEX IF NOT EXISTS documents_id ON documents (id); -- that of tasks: sqlite_database.c
CREATE INDEX IF NOT EXISTS tasks_document ON tasks (document_key, position);
CREATE INDEX IF NOT EXISTS tasks_status ON tasks (status);
CREATE INDEX IF NOT EXISTS documents_uri ON documents (uri);
CREATE INDEX IF NOT EXISTS units_name ON units (name);
CREATE INDEX IF NOT EXISTS units_canonical ON units (canonical);
CREATE INDEX IF NOT EXISTS dates_end ON dates (end_date);
CREATE INDEX IF NOT EXISTS topics_topic ON topics (topic);
