// SPDX-License-Identifier: GPL-3.0-or-later
// store.js - the data: chunks that scripts under data/ hand over, rows made of them, and which rows are shown in which order.
//
// A page opened from a disk may not fetch files, but it may add scripts; each calls duban.take(). Rows stay in memory whole: a filter is
// one pass over them, an order is made once for each column and kept.
'use strict';

duban.waiting = new Map(); // "tasks 3" -> what takes the value

duban.take = (name, number, value) => {
  if (name === 'summary') {
    duban.summary = value;
    duban.start();
    return;
  }
  const key = name + ' ' + number;
  const taken = duban.waiting.get(key);
  duban.waiting.delete(key);
  if (taken) taken(value);
};

// Loads data/NAME-0003.js.
duban.load = (name, number) => new Promise((resolve, reject) => {
  const file = `data/${name}-${String(number).padStart(4, '0')}.js`;
  const script = duban.element('script', { src: file });
  duban.waiting.set(name + ' ' + number, resolve);
  script.addEventListener('load', () => script.remove());
  script.addEventListener('error', () => reject(new Error(duban.word('load-failed', file))));
  document.head.append(script);
});

// The same value for everybody who asks; the last few are kept.
duban.remember = (name, most) => {
  const kept = new Map();
  return (number) => {
    if (!kept.has(number)) {
      if (kept.size >= most) kept.delete(kept.keys().next().value);
      kept.set(number, duban.load(name, number));
    }
    return kept.get(number);
  };
};

duban.store = (() => {
  const notices = [];
  const tasks = [];
  const listeners = new Set();
  const shared = new Map(); // one string for equal strings
  const bundle = duban.remember('documents', 3);
  const histories = duban.remember('histories', 20);
  let placeOfTask = null;
  let whole = null;

  const TOLD_EVERY = 250; // milliseconds between two tellings that rows have come
  let told = 0;

  // As records print letters and digits: one width. Their case does not matter to a search.
  const fold = (text) => text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).toLowerCase();

  const share = (text) => {
    if (!shared.has(text)) shared.set(text, text);
    return shared.get(text);
  };

  const addNotice = ([id, uri, title, kind, year, issuer, date, count, warnings, pages, inBundle, first, hasText]) => {
    notices.push({ index: notices.length, id, uri, title, kind, year, issuer, date, tasks: count, warnings, pages, bundle: inBundle, first, hasText,
      key: fold([title, issuer, uri].filter(Boolean).join('\n')) });
  };

  const unitsOf = (list, words) => {
    const units = [];
    for (let i = 0; i < list.length; i += 2) units.push({ name: words[list[i]], role: ['lead', 'joint', 'unspecified'][list[i + 1]] });
    return units;
  };

  const addRow = (row, words) => {
    const [id, notice, number, sub, sections, task, subtask, units, deadline, due, status, progress, page, history] = row;
    const bodies = unitsOf(units, words);
    const headings = sections.map((at) => words[at]);
    const lead = (bodies.find((unit) => unit.role === 'lead') || bodies[0] || { name: '' }).name;
    const key = [number, task, subtask, ...headings, ...bodies.map((unit) => unit.name), deadline, progress].join('\n').toLowerCase();
    tasks.push({ index: tasks.length, id, notice, number, sub, sections: headings, task, subtask, units: bodies, lead, deadline, due,
      status: status === null ? '' : words[status], progress, page, history, hasLead: bodies.some((unit) => unit.role === 'lead'), key });
  };

  const tell = (isDue) => {
    if (!isDue && performance.now() - told < TOLD_EVERY) return;
    listeners.forEach((listener) => listener());
    told = performance.now();
  };

  // Chunk after chunk, so that the page answers in between.
  const loadAll = async () => {
    if (document.readyState !== 'complete') await new Promise((next) => window.addEventListener('load', next, { once: true }));
    for (let i = 1; i <= duban.summary.notice_chunks; i++) (await duban.load('notices', i)).forEach(addNotice);
    for (let i = 1; i <= duban.summary.task_chunks; i++) {
      const { rows, words } = await duban.load('tasks', i);
      const own = words.map(share);
      rows.forEach((row) => addRow(row, own));
      tell(i === 1);
    }
    tell(true);
  };

  // ---- filter ----

  const GAPS = {
    units: (row) => row.units.length === 0,
    lead: (row) => !row.hasLead,
    deadline: (row) => !row.deadline,
    due: (row) => !row.due,
    progress: (row) => !row.progress,
    status: (row) => !row.status,
  };

  // What a row must pass, as a list of tests; '-' asks for rows without the value.
  const testsOf = (state) => {
    const tests = [];
    const equal = (name, value) => state[name] && tests.push(state[name] === '-' ? (row) => !value(row) : (row) => value(row) === state[name]);
    equal('status', (row) => row.status);
    equal('lead', (row) => row.lead);
    equal('section', (row) => row.sections[0] || '');
    equal('kind', (row) => notices[row.notice].kind || '');
    equal('year', (row) => String(notices[row.notice].year || ''));
    equal('month', (row) => (row.due || '').slice(0, 7));
    if (state.history) tests.push((row) => (row.history > 0) === (state.history === 'with'));
    if (GAPS[state.gap]) tests.push(GAPS[state.gap]);
    if (state.decision) tests.push((row) => duban.corrections.decision(row.id) === state.decision);
    for (const word of fold(state.q || '').split(/\s+/).filter(Boolean)) tests.push((row) => row.key.includes(word));
    return tests;
  };

  // ---- order ----

  const COLUMNS = {
    task: (row) => row.task || row.subtask || '',
    lead: (row) => row.lead,
    section: (row) => row.sections.join(' '),
    due: (row) => row.due || '',
    status: (row) => row.status,
    notice: (row) => notices[row.notice].title || notices[row.notice].uri,
    year: (row) => String(notices[row.notice].year || ''),
  };
  const orders = new Map();

  // Indices of all rows in the order of a column, equal ones as they stand in the notices; rows without the value come last.
  // Distinct values are ranked, and rank and place packed into one number: sorting numbers is many times quicker than comparing rows.
  const orderByText = (values) => {
    const ranks = new Map();
    [...new Set(values)].sort().forEach((text, rank) => ranks.set(text, text === '' ? 2 ** 26 : rank));
    const packed = Float64Array.from(values, (text, at) => ranks.get(text) * 2 ** 26 + at).sort();
    return { rows: Uint32Array.from(packed, (number) => number % 2 ** 26), stated: values.reduce((sum, text) => sum + (text !== ''), 0) };
  };

  const orderOf = (column) => {
    const kept = orders.get(column);
    if (kept && kept.size === tasks.length) return kept;
    const order = COLUMNS[column] ? orderByText(tasks.map(COLUMNS[column])) : { rows: Uint32Array.from(tasks, (row) => row.index), stated: tasks.length };
    order.size = tasks.length;
    orders.set(column, order);
    return order;
  };

  const select = (state) => {
    const tests = testsOf(state);
    const order = orderOf(state.sort);
    const found = [];
    const visit = (at) => {
      const row = tasks[order.rows[at]];
      for (const test of tests) if (!test(row)) return;
      found.push(row);
    };
    if (state.down) for (let at = order.stated - 1; at >= 0; at--) visit(at);
    else for (let at = 0; at < order.stated; at++) visit(at);
    for (let at = order.stated; at < order.size; at++) visit(at);
    return found;
  };

  // ---- single things ----

  const ready = () => (whole ||= loadAll());

  const taskById = (id) => {
    if (!placeOfTask || placeOfTask.size !== tasks.length) placeOfTask = new Map(tasks.map((row) => [row.id, row]));
    return placeOfTask.get(id);
  };

  // {index, record, tasks}: the document with its text and whole records.
  const opened = async (index) => (await bundle(notices[index].bundle)).find((one) => one.index === index);

  const history = async (number) => {
    const size = duban.summary.history_chunk;
    return (await histories(Math.ceil(number / size)))[(number - 1) % size];
  };

  // Orders are made anew: for measuring.
  const forget = () => orders.clear();

  return { notices, tasks, listeners, ready, select, taskById, opened, history, fold, forget };
})();
