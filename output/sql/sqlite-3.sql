-- Version 3: links between the records of one task. They name tasks by id, since either may come first.
CREATE TABLE links (
  digest TEXT NOT NULL,
  earlier_task TEXT NOT NULL,
  later_task TEXT NOT NULL,
  history TEXT NOT NULL,
  place TEXT,
  year INTEGER,
  earlier_document TEXT,
  earlier_date TEXT,
  earlier_kind TEXT,
  later_document TEXT,
  later_date TEXT,
  later_kind TEXT,
  relation TEXT,
  score NUMERIC,
  runner_up NUMERIC,
  narrow BOOLEAN,
  likeness NUMERIC,                    -- of the texts
  shared TEXT,
  bodies NUMERIC,
  same_number BOOLEAN,
  PRIMARY KEY (later_task, earlier_task)
) WITHOUT ROWID;
CREATE INDEX links_earlier ON links (earlier_task);
CREATE INDEX links_history ON links (history);
