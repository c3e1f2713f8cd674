-- The view that says what views.sql cannot say for every database: names in one field.

-- One line a task: what, whose, until when, and what came of it.
CREATE VIEW task_overview AS
SELECT t.id, d.title AS document, d.issuer, d.year, t.section, t.number, t.sub, t.task, t.subtask,
       (SELECT group_concat(coalesce(u.canonical, u.name), '、') FROM units u WHERE u.task_key = t.task_key AND u.role = 'lead') AS lead_units,
       (SELECT group_concat(coalesce(u.canonical, u.name), '、') FROM units u WHERE u.task_key = t.task_key AND u.role <> 'lead') AS other_units,
       t.deadline,
       (SELECT max(coalesce(x.end_date, x.start_date)) FROM dates x WHERE x.task_key = t.task_key AND x.role = 'deadline') AS deadline_date,
       t.plan, t.progress, t.status, d.uri, t.page, t.task_key, t.document_key
FROM tasks t JOIN documents d USING (document_key);
