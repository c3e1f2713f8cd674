-- Behind a first load that met tasks more than once: the first of each stays.
CREATE TEMP TABLE repeated AS SELECT task_key FROM tasks WHERE task_key NOT IN (SELECT min(task_key) FROM tasks GROUP BY id);
DELETE FROM units WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM leaders WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM quantities WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM qualitative WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM dates WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM topics WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM regions WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM milestones WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM task_money WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM others WHERE task_key IN (SELECT task_key FROM repeated);
DELETE FROM tasks WHERE task_key IN (SELECT task_key FROM repeated);
