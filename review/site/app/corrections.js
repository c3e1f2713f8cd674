// SPDX-License-Identifier: GPL-3.0-or-later
// corrections.js - what the reader decided of each record, kept in the browser, and the gold file made of it.
//
// A decision belongs to a record's id, which follows from the document's bytes and the place: it survives another run and another
// report. Gold is in the form of corpus/reference: one line a task, and all tasks of a document.
'use strict';

duban.corrections = (() => {
  const { element, word, store } = duban;
  const KEY = 'duban-corrections';
  const listeners = new Set();
  let keeps = true;

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || '{}');
      return new Map(Object.entries(kept && typeof kept === 'object' ? kept : {}));
    } catch {
      keeps = false;
      return new Map();
    }
  };

  const made = read(); // id -> {decision, note, fields, notice}

  const write = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(made)));
    } catch {
      keeps = false;
    }
    listeners.forEach((listener) => listener());
  };

  const of = (id) => made.get(id) || {};
  const decision = (id) => of(id).decision || 'undecided';

  const set = (id, changes) => {
    const next = { ...of(id), ...changes };
    if (!next.decision && !next.note) made.delete(id);
    else made.set(id, next);
    write();
  };

  // ---- gold ----

  const EDITABLE = ['number', 'task', 'subtask', 'deadline', 'plan', 'progress', 'status'];

  // What the edit form shows and gives back: texts, and lists as lines.
  const fieldsOf = (record) => ({
    ...Object.fromEntries(EDITABLE.map((name) => [name, record[name] || ''])),
    units: record.units.map((unit) => `${unit.role} ${unit.name}${unit.aka ? `（${unit.aka}）` : ''}`).join('\n'),
    leaders: record.leaders.map((leader) => leader.name).join('\n'),
  });

  const unitOf = (line) => {
    const [, role, name, aka] = line.trim().match(/^(?:(lead|joint|unspecified)\s+)?(.*?)(?:（([^（）]*)）)?$/);
    return { name: name || aka, role: role || 'unspecified', aka: name && aka ? aka : null };
  };

  const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

  // A collective name ends with a bracket of its own (各县（区）): lines that were not changed keep what the record says.
  const unitsOf = (text, record) => {
    const known = new Map(record.units.map((unit) => [`${unit.role} ${unit.name}${unit.aka ? `（${unit.aka}）` : ''}`, unit]));
    return linesOf(text).map((line) => {
      const unit = known.get(line);
      return unit ? { name: unit.name, role: unit.role, aka: unit.aka } : unitOf(line);
    });
  };

  const quantitiesOf = (record) => record.quantities.map(({ field, text, op, value, value2, unit, indicator }) => ({ field, text, op, value, value2, unit, indicator }));

  // Amounts of a text that was rewritten are not stated: null says so.
  const quantitiesHold = (record, fields) => ['task', 'subtask', 'plan', 'progress'].every((name) => (record[name] || '') === fields[name]);

  const goldLine = (record, seq) => {
    const { fields: edited, note } = of(record.id);
    const fields = edited || fieldsOf(record);
    const text = (name) => fields[name] || null;
    return {
      doc: record.document.uri, document: record.document.id, seq, number: text('number'), sub: record.sub, section: record.section, table: record.source.table,
      task: text('task'), subtask: text('subtask'), units: unitsOf(fields.units, record), leaders: linesOf(fields.leaders), deadline: text('deadline'),
      plan: text('plan'), progress: text('progress'), status: text('status'), by_region: record.by_region,
      quantities: quantitiesHold(record, fields) ? quantitiesOf(record) : null, ...(note ? { note } : {}),
    };
  };

  const progress = (tasks) => ({ decided: tasks.filter((record) => decision(record.id) !== 'undecided').length, of: tasks.length });

  // Lines of one document; none where records are undecided and undecided is not taken as right.
  const gold = (tasks, takesUndecided) => {
    if (!takesUndecided && progress(tasks).decided < tasks.length) return [];
    return tasks.filter((record) => decision(record.id) !== 'rejected').map((record, at) => JSON.stringify(goldLine(record, at + 1)));
  };

  const download = (lines, name) => duban.download(name, lines.map((line) => line + '\n').join(''), 'application/x-ndjson');

  // ---- page ----

  // Documents with a decision, by what the reader did.
  const touched = () => {
    const found = new Map();
    for (const [id] of made) {
      const row = store.taskById(id);
      if (row) found.set(row.notice, (found.get(row.notice) || 0) + (decision(id) === 'undecided' ? 0 : 1));
    }
    return [...found].sort((a, b) => a[0] - b[0]);
  };

  const downloadAll = async (takesUndecided) => {
    const lines = [];
    for (const [index] of touched()) lines.push(...gold((await store.opened(index)).tasks, takesUndecided));
    download(lines, 'gold.jsonl');
  };

  const show = (main) => {
    const undecided = element('input', { type: 'checkbox', id: 'take-undecided' });
    const list = element('ul', { class: 'listing' });
    const refresh = () => {
      const documents = touched();
      list.replaceChildren(...documents.map(([index, count]) => element('li', {}, element('a', { href: `#/notice/${index}` }, store.notices[index].title || store.notices[index].uri),
        ' ', element('span', { class: 'hint' }, word('decided', count, store.notices[index].tasks)))));
      if (!documents.length) list.replaceChildren(element('li', {}, word('nothing-yet')));
    };
    duban.fill(main, element('h1', {}, word('corrections')), !keeps && element('p', { class: 'alert' }, word('not-kept')),
      element('p', {}, word('gold-hint')), element('p', {}, undecided, ' ', element('label', { for: 'take-undecided' }, word('count-undecided'))),
      element('p', { class: 'buttons' }, element('button', { type: 'button', class: 'main', onclick: () => downloadAll(undecided.checked) }, word('download-all')),
        element('button', { type: 'button', onclick: () => {
          if (!confirm(word('forget-sure'))) return;
          made.clear();
          write();
        } }, word('forget-all'))), list);
    store.ready().then(refresh);
    listeners.add(refresh);
    return () => listeners.delete(refresh);
  };

  return { of, decision, set, listeners, fieldsOf, EDITABLE, progress, gold, download, show, keeps: () => keeps };
})();
