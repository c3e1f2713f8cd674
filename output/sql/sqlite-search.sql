-- Any piece of text: WHERE task LIKE '%小区%', or, of three characters and more, WHERE task_search MATCH '老旧小区'. The index is kept by
-- triggers, so that it is right whoever writes. While it is first built it is gathered in memory.
CREATE VIRTUAL TABLE task_search USING fts5(task, subtask, plan, progress, content='tasks', content_rowid='task_key', tokenize='trigram');
INSERT INTO task_search (task_search, rank) VALUES ('hashsize', 268435456);
INSERT INTO task_search (task_search) VALUES ('rebuild');
INSERT INTO task_search (task_search, rank) VALUES ('hashsize', 1048576);
CREATE TRIGGER task_search_insert AFTER INSERT ON tasks BEGIN
  INSERT INTO task_search (rowid, task, subtask, plan, progress) VALUES (new.task_key, new.task, new.subtask, new.plan, new.progress);
END;
CREATE TRIGGER task_search_delete AFTER DELETE ON tasks BEGIN
  INSERT INTO task_search (task_search, rowid, task, subtask, plan, progress)
  VALUES ('delete', old.task_key, old.task, old.subtask, old.plan, old.progress);
END;
CREATE TRIGGER task_search_update AFTER UPDATE ON tasks BEGIN
  INSERT INTO task_search (task_search, rowid, task, subtask, plan, progress)
  VALUES ('delete', old.task_key, old.task, old.subtask, old.plan, old.progress);
  INSERT INTO task_search (rowid, task, subtask, plan, progress) VALUES (new.task_key, new.task, new.subtask, new.plan, new.progress);
END;
