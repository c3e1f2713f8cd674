-- Made behind the first load: filling a table and then its index is quicker than filling both. Foreign keys are then checked along the keys,
-- in their order, in half the time that hashing them takes; the planner, which has no statistics of the new tables yet, would hash.
SET LOCAL enable_hashjoin = off;
SET LOCAL enable_seqscan = off;
SET LOCAL enable_sort = off;
DO $$
DECLARE
  owned record;
  has_keys boolean;
BEGIN
  SELECT EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'p' AND conrelid = 'documents'::regclass) INTO has_keys;
  IF NOT has_keys THEN
    ALTER TABLE documents ADD PRIMARY KEY (document_key), ADD UNIQUE (id);
    ALTER TABLE tasks ADD PRIMARY KEY (task_key);
    BEGIN
      ALTER TABLE tasks ADD UNIQUE (id);
    EXCEPTION WHEN unique_violation THEN -- a task that came twice: the first one counts
      DELETE FROM tasks USING tasks earlier WHERE earlier.id = tasks.id AND earlier.task_key < tasks.task_key;
      FOR owned IN SELECT regclass(part) AS name FROM unnest(ARRAY['units', 'leaders', 'quantities', 'qualitative', 'dates', 'topics', 'regions',
        'milestones', 'task_money', 'others']) part
      LOOP
        EXECUTE format('DELETE FROM %s p WHERE NOT EXISTS (SELECT 1 FROM tasks WHERE tasks.task_key = p.task_key)', owned.name);
      END LOOP;
      ALTER TABLE tasks ADD UNIQUE (id);
    END;
  END IF;
  FOR owned IN SELECT regclass(part) AS name, key, owner FROM
    (VALUES ('tasks', 'document_key', 'documents'), ('warnings', 'document_key', 'documents'), ('metadata', 'document_key', 'documents'),
            ('units', 'task_key', 'tasks'), ('leaders', 'task_key', 'tasks'), ('quantities', 'task_key', 'tasks'), ('qualitative', 'task_key', 'tasks'),
            ('dates', 'task_key', 'tasks'), ('topics', 'task_key', 'tasks'), ('regions', 'task_key', 'tasks'), ('milestones', 'task_key', 'tasks'),
            ('task_money', 'task_key', 'tasks'), ('others', 'task_key', 'tasks')) part (part, key, owner)
  LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'p' AND conrelid = owned.name) THEN
      EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (%I, position)', owned.name, owned.key);
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'f' AND conrelid = owned.name) THEN
      EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (%I) REFERENCES %I ON DELETE CASCADE', owned.name, owned.key, owned.owner);
    END IF;
  END LOOP;
END
$$;

CREATE INDEX IF NOT EXISTS tasks_document ON tasks (document_key, position);
CREATE INDEX IF NOT EXISTS tasks_status ON tasks (status);
CREATE INDEX IF NOT EXISTS documents_uri ON documents (uri);
CREATE INDEX IF NOT EXISTS units_unit ON units ((coalesce(canonical, name))); -- the column `unit` of views
CREATE INDEX IF NOT EXISTS dates_end ON dates (end_date);
CREATE INDEX IF NOT EXISTS topics_topic ON topics (topic);
SET LOCAL enable_hashjoin TO DEFAULT;
SET LOCAL enable_seqscan TO DEFAULT;
SET LOCAL enable_sort TO DEFAULT;
