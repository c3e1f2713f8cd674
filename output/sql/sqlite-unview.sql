-- Before the tables change.
DROP VIEW IF EXISTS task_overview;
DROP VIEW IF EXISTS unit_tasks;
DROP VIEW IF EXISTS unit_counts;
DROP VIEW IF EXISTS status_counts;
DROP VIEW IF EXISTS deadlines;
DROP VIEW IF EXISTS money;
DROP VIEW IF EXISTS task_histories;
