-- Version 3: links between the records of one task. They name tasks by id, since either may come first. What is looked up, ids, names and
-- dates, is compared byte by byte, which needs no rules of a language. Keys of documents are given by who loads.
ALTER TABLE documents ALTER document_key DROP IDENTITY IF EXISTS, ALTER id TYPE text COLLATE "C", ALTER uri TYPE text COLLATE "C";
ALTER TABLE tasks ALTER id TYPE text COLLATE "C", ALTER status TYPE text COLLATE "C";
ALTER TABLE units ALTER name TYPE text COLLATE "C", ALTER canonical TYPE text COLLATE "C";
ALTER TABLE dates ALTER start_date TYPE text COLLATE "C", ALTER end_date TYPE text COLLATE "C";
ALTER TABLE topics ALTER topic TYPE text COLLATE "C";

CREATE TABLE links (
  digest text COLLATE "C" NOT NULL,
  earlier_task text COLLATE "C" NOT NULL,
  later_task text COLLATE "C" NOT NULL,
  history text COLLATE "C" NOT NULL,
  place text,
  year bigint,
  earlier_document text COLLATE "C",
  earlier_date text COLLATE "C",
  earlier_kind text,
  later_document text COLLATE "C",
  later_date text COLLATE "C",
  later_kind text,
  relation text,
  score numeric,
  runner_up numeric,
  narrow boolean,
  likeness numeric,                    -- of the texts
  shared text,
  bodies numeric,
  same_number boolean,
  PRIMARY KEY (later_task, earlier_task)
);
CREATE INDEX links_earlier ON links (earlier_task);
CREATE INDEX links_history ON links (history);
