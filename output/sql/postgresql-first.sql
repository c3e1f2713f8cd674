-- Before the first load: empty tables lose their keys, which postgresql-indexes.sql gives back. Checking each row costs more than the row.
DO $$
DECLARE
  own record;
BEGIN
  FOR own IN SELECT conrelid::regclass AS name, conname FROM pg_constraint
    WHERE contype IN ('p', 'u') AND conrelid IN (SELECT regclass(part) FROM unnest(ARRAY['documents', 'tasks', 'units', 'leaders', 'quantities',
      'qualitative', 'dates', 'topics', 'regions', 'milestones', 'task_money', 'others', 'warnings', 'metadata']) part)
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', own.name, own.conname);
  END LOOP;
END
$$;
