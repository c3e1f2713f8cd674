// SPDX-License-Identifier: GPL-3.0-or-later
// tasks.js - the table of all tasks, and that of all documents: filters above, the grid below. What is chosen stands in the page's
// address, so that it can be kept as a bookmark and the browser's back works.
'use strict';

duban.tasks = (() => {
  const { element, word, address, store } = duban;
  const GAPS = ['units', 'lead', 'deadline', 'due', 'progress', 'status'];
  const TYPING = 120; // milliseconds without a key before a search starts

  const option = (value, text, chosen) => element('option', { value, selected: value === chosen }, text);

  const select = (name, title, values, chosen, change, prefix) => element('label', {}, element('span', {}, title),
    element('select', { name, onchange: change }, option('', word('any'), chosen), values.map((value) =>
      option(value === '' ? '-' : value, value === '' ? word('none-stated') : prefix === undefined ? value : word(prefix + value), chosen)),
    chosen && !values.includes(chosen) && chosen !== '-' ? option(chosen, chosen, chosen) : null));

  // Values of a field, the commonest first: what the summary counted, and all of them once the rows are there.
  const names = (pairs) => pairs.map(([name]) => name);

  const search = (state, change) => {
    let timer;
    const input = element('input', { type: 'search', name: 'q', value: state.q || '', placeholder: word('search-hint'), autocomplete: 'off',
      oninput: () => {
        clearTimeout(timer);
        timer = setTimeout(change, TYPING);
      } });
    return element('label', { class: 'search' }, element('span', {}, word('search')), input);
  };

  const unitsText = (row) => row.units.map((unit) => unit.name).join('、');

  const COLUMNS = [
    { name: 'number', wide: '4.5rem', sorts: true, text: (row) => (row.number || '') + (row.sub ? `·${row.sub}` : '') },
    { name: 'task', wide: 'minmax(14rem, 3fr)', sorts: true, text: (row) => [row.task, row.subtask].filter(Boolean).join(' / ') },
    { name: 'lead', wide: 'minmax(8rem, 1fr)', sorts: true, text: unitsText },
    { name: 'due', wide: '7rem', sorts: true, text: (row) => row.due || row.deadline || '' },
    { name: 'status', wide: '6.5rem', sorts: true, text: (row) => (row.status ? word(row.status) : ''), mark: (row) => row.status },
    { name: 'section', wide: 'minmax(7rem, 1fr)', sorts: true, text: (row) => row.sections[row.sections.length - 1] || '' },
    { name: 'notice', wide: 'minmax(10rem, 1.4fr)', sorts: true, text: (row) => store.notices[row.notice].title || store.notices[row.notice].uri },
    { name: 'decision', wide: '7.5rem', text: (row) => decisionText(row.id), mark: (row) => duban.corrections.decision(row.id) },
  ];

  const decisionText = (id) => {
    const decision = duban.corrections.decision(id);
    return decision === 'undecided' ? '' : word(decision);
  };

  // A form whose fields are the state of the address; on every change the rows are chosen anew.
  const page = (main, { state, title, route, filters, columns, choose, open, shown }) => {
    const counter = element('p', { class: 'counter' });
    const form = element('form', { class: 'filters', role: 'search', 'aria-label': title, onsubmit: (event) => event.preventDefault() });
    const read = () => ({ ...Object.fromEntries(new FormData(form)), sort: state.sort, down: state.down });
    const grid = new duban.table.Table({ columns: columns.map((column) => ({ ...column, title: word(column.name) })), label: title, open,
      sort: (name) => {
        state.down = state.sort === name && !state.down ? '1' : '';
        state.sort = name;
        change();
      } });
    const refresh = () => {
      const rows = choose(state);
      grid.showSort(state.sort || 'number', Boolean(state.down));
      grid.show(rows);
      counter.textContent = shown(rows.length);
    };
    const change = () => {
      const before = state.sort;
      state = Object.assign(state, read());
      history.replaceState(null, '', address(route, state));
      if (before !== state.sort || grid.root.scrollTop) grid.root.scrollTop = 0;
      refresh();
      duban.say(counter.textContent);
    };
    const clear = element('button', { type: 'button', onclick: () => {
      form.querySelectorAll('input').forEach((input) => { input.value = ''; });
      form.querySelectorAll('select').forEach((list) => { list.value = ''; });
      change();
    } }, word('clear'));
    duban.append(form, [search(state, change), ...filters(state, change), clear]);
    duban.fill(main, element('h1', {}, title), form, element('div', { class: 'above-grid' }, counter, element('p', { class: 'hint' }, word('grid-hint'))), grid.root);
    refresh();
    store.listeners.add(refresh);
    store.ready().catch((error) => { counter.textContent = error.message; });
    return () => {
      store.listeners.delete(refresh);
      grid.close();
    };
  };

  const years = () => [...new Set(store.notices.map((notice) => String(notice.year || '')))].sort();

  const show = (main, state) => page(main, {
    state, title: word('tasks'), route: 'tasks', columns: COLUMNS,
    filters: (chosen, change) => [
      select('status', word('status'), names(duban.summary.status), chosen.status, change, ''),
      select('lead', word('lead'), names(duban.summary.lead_units), chosen.lead, change),
      select('section', word('section'), names(duban.summary.sections), chosen.section, change),
      select('kind', word('kind'), names(duban.summary.kinds), chosen.kind, change, 'kind-'),
      select('year', word('year'), years(), chosen.year, change),
      select('month', word('month'), names(duban.summary.months), chosen.month, change),
      select('gap', word('gap'), GAPS, chosen.gap, change, ''),
      duban.summary.histories > 0 && select('history', word('history'), ['with', 'without'], chosen.history, change, ''),
      select('decision', word('decision'), ['undecided', 'accepted', 'edited', 'rejected'], chosen.decision, change, '')],
    choose: (chosen) => store.select(chosen),
    open: (row) => { location.hash = `#/notice/${row.notice}/${row.index - store.notices[row.notice].first + 1}`; },
    shown: (count) => (store.tasks.length < duban.summary.tasks ? word('loading', duban.count(store.tasks.length), duban.count(duban.summary.tasks))
      : word('shown', duban.count(count), duban.count(duban.summary.tasks))),
  });

  // ---- documents ----

  const NOTICES = [
    { name: 'title', wide: 'minmax(14rem, 3fr)', sorts: true, text: (notice) => notice.title || notice.uri, key: (notice) => notice.title || notice.uri },
    { name: 'kind', wide: '7rem', sorts: true, text: (notice) => (notice.kind ? word('kind-' + notice.kind) : ''), key: (notice) => notice.kind || '' },
    { name: 'year', wide: '5rem', sorts: true, text: (notice) => String(notice.year || ''), key: (notice) => notice.year || 0 },
    { name: 'date', wide: '7rem', sorts: true, text: (notice) => notice.date || '', key: (notice) => notice.date || '' },
    { name: 'tasks', wide: '5rem', sorts: true, text: (notice) => String(notice.tasks), key: (notice) => notice.tasks },
    { name: 'warnings', wide: '6rem', sorts: true, text: (notice) => (notice.warnings ? String(notice.warnings) : ''), key: (notice) => notice.warnings },
    { name: 'issuer', wide: 'minmax(8rem, 1fr)', sorts: true, text: (notice) => notice.issuer || '', key: (notice) => notice.issuer || '' },
  ];

  const chooseNotices = (state) => {
    const wanted = store.fold(state.q || '').split(/\s+/).filter(Boolean);
    const found = store.notices.filter((notice) => wanted.every((one) => notice.key.includes(one)) && (!state.kind || (notice.kind || '-') === state.kind));
    const column = NOTICES.find((one) => one.name === state.sort);
    if (column) found.sort((a, b) => (column.key(a) < column.key(b) ? -1 : column.key(a) > column.key(b) ? 1 : a.index - b.index) * (state.down ? -1 : 1));
    return found;
  };

  const showNotices = (main, state) => page(main, {
    state, title: word('notices'), route: 'notices', columns: NOTICES,
    filters: (chosen, change) => [select('kind', word('kind'), names(duban.summary.kinds), chosen.kind, change, 'kind-')],
    choose: chooseNotices,
    open: (notice) => { location.hash = `#/notice/${notice.index}`; },
    shown: (count) => word('shown-notices', duban.count(count), duban.count(duban.summary.documents)),
  });

  return { show, showNotices };
})();
