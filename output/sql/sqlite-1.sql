-- Version 1: the tables. Indexes, of ids too, come behind the first load (sqlite-indexes.sql). Keys are numbers of this database; ids are those of the records. Every column but the keys bears the
-- name it has in the CSV files. Dates are ISO 8601 texts; numbers are as the record has them.
CREATE TABLE documents (
  document_key INTEGER PRIMARY KEY,
  digest INTEGER NOT NULL,             -- of the record; 0 where only a task spoke of the document
  id TEXT NOT NULL,
  uri TEXT,
  title TEXT,
  kind TEXT,
  issuer TEXT,
  doc_number TEXT,
  issued TEXT,
  published TEXT,
  year INTEGER,
  index_number TEXT,
  media_type TEXT,
  charset TEXT,
  bytes INTEGER,
  pages INTEGER,
  tasks INTEGER,
  previous TEXT,
  archive TEXT,
  member TEXT,
  archive_offset INTEGER,
  url TEXT,
  captured TEXT,
  text TEXT
);

CREATE TABLE tasks (
  task_key INTEGER PRIMARY KEY,
  document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  digest INTEGER NOT NULL,
  id TEXT NOT NULL,
  position INTEGER,
  number TEXT,
  sub INTEGER,
  section TEXT,                        -- headings, outermost first, one a line
  task TEXT,
  subtask TEXT,
  deadline TEXT,
  plan TEXT,
  progress TEXT,
  status TEXT,
  reasons TEXT,                        -- one a line
  page INTEGER,
  table_number INTEGER,
  table_row INTEGER,
  spans TEXT,                          -- JSON: field to [start, end) in the document's printed text
  problems TEXT,
  next_steps TEXT
);

CREATE TABLE units (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  role TEXT,
  aka TEXT,
  canonical TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE leaders (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  title TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE quantities (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT,
  text TEXT,
  op TEXT,
  value NUMERIC,
  value2 NUMERIC,
  unit TEXT,
  si_value NUMERIC,
  si_value2 NUMERIC,
  si_unit TEXT,
  indicator TEXT,
  change TEXT,
  baseline TEXT,
  strength TEXT,
  factor NUMERIC,
  detail NUMERIC,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE qualitative (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT,
  kind TEXT,
  text TEXT,
  op TEXT,
  value NUMERIC,
  change TEXT,
  strength TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE dates (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT,
  text TEXT,
  start_date TEXT,
  end_date TEXT,
  role TEXT,
  class TEXT,
  alt_date TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE topics (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  topic TEXT,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE regions (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  region TEXT,
  text TEXT,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE milestones (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  time TEXT,
  text TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE task_money (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT,
  text TEXT,
  yuan NUMERIC,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE others (
  task_key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT,
  text TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (task_key, position)
) WITHOUT ROWID;

CREATE TABLE warnings (
  document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  severity TEXT,
  code TEXT,
  message TEXT,
  page INTEGER,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (document_key, position)
) WITHOUT ROWID;

CREATE TABLE metadata (
  document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT,
  value TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (document_key, position)
) WITHOUT ROWID;

CREATE TABLE rejects (
  digest TEXT PRIMARY KEY,
  id TEXT,
  uri TEXT,
  stage TEXT,
  code TEXT,
  message TEXT,
  page INTEGER,
  byte_offset INTEGER,
  archive TEXT,
  member TEXT,
  url TEXT
) WITHOUT ROWID;

CREATE TABLE duplicates (
  digest TEXT PRIMARY KEY,
  id TEXT,
  uri TEXT,
  bytes INTEGER,
  archive TEXT,
  member TEXT,
  url TEXT
) WITHOUT ROWID;
