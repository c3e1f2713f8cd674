-- Views that answer the usual questions, the same in every database. They are made anew when the tables come to a new version.

-- One line a task and body.
CREATE VIEW unit_tasks AS
SELECT coalesce(u.canonical, u.name) AS unit, u.role, t.status, d.year, d.issuer, t.id, t.task, t.subtask, t.deadline, d.title AS document,
       t.task_key
FROM units u JOIN tasks t USING (task_key) JOIN documents d USING (document_key);

-- How many tasks each body leads or joins, and how they stand.
CREATE VIEW unit_counts AS
SELECT unit, year, count(DISTINCT task_key) AS tasks, count(*) FILTER (WHERE role = 'lead') AS leads, count(*) FILTER (WHERE role = 'joint') AS joins,
       count(*) FILTER (WHERE status IN ('met', 'exceeded')) AS met, count(*) FILTER (WHERE status IN ('partial', 'unmet')) AS missed,
       count(*) FILTER (WHERE status = 'in_progress') AS in_progress
FROM unit_tasks GROUP BY unit, year;

-- Tasks by standing, a line an issuer, year and status.
CREATE VIEW status_counts AS
SELECT d.issuer, d.year, t.status, count(*) AS tasks FROM tasks t JOIN documents d USING (document_key) GROUP BY d.issuer, d.year, t.status;

-- What is due when.
CREATE VIEW deadlines AS
SELECT coalesce(x.end_date, x.start_date) AS due, t.id, t.task, t.subtask, t.status, d.title AS document, t.task_key
FROM dates x JOIN tasks t USING (task_key) JOIN documents d USING (document_key)
WHERE x.role = 'deadline' AND coalesce(x.end_date, x.start_date) IS NOT NULL;

-- Amounts of money, in yuan.
CREATE VIEW money AS
SELECT q.si_value AS yuan, q.si_value2 AS yuan_to, q.op, q.text, q.indicator, q.field, t.id, t.task, d.title AS document, d.year, t.task_key
FROM quantities q JOIN tasks t USING (task_key) JOIN documents d USING (document_key) WHERE q.si_unit = 'CNY';

-- The history of a task: a line a record, to be ordered by date. Records of one history share `history`; a record in none is not here.
CREATE VIEW task_histories AS
SELECT m.history, m.place, m.year, m.date, m.kind, t.number, t.sub, t.task, t.subtask, t.deadline, t.plan, t.progress, t.status,
       d.title AS document, d.uri, t.id, t.task_key, t.document_key
FROM (SELECT history, place, year, earlier_task AS id, earlier_date AS date, earlier_kind AS kind FROM links
      UNION
      SELECT history, place, year, later_task, later_date, later_kind FROM links) m
JOIN tasks t USING (id) JOIN documents d USING (document_key);
