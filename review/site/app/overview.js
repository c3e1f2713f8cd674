// SPDX-License-Identifier: GPL-3.0-or-later
// overview.js - the first view: counts and charts, all of it from data/summary.js alone.
'use strict';

duban.overview = (() => {
  const { element, word, address } = duban;
  const SHOWN = 12;
  const GAPS = new Set(['units', 'lead', 'deadline', 'due', 'progress', 'status']);

  const figure = (count, name, href) => element(href ? 'a' : 'div', { class: 'figure', href }, element('b', {}, duban.count(count)), ' ', element('span', {}, name));

  // Entries of one field: the commonest, then what is left as one.
  const entries = (pairs, field, total, prefix) => {
    const shown = pairs.slice(0, SHOWN).map(([name, count]) => ({
      name: name === '' ? word('none-stated') : prefix !== undefined ? word(prefix + name) : name, count, href: field && address('tasks', { [field]: name === '' ? '-' : name }) }));
    const rest = total - pairs.slice(0, SHOWN).reduce((sum, [, count]) => sum + count, 0);
    return rest > 0 ? [...shown, { name: word('others'), count: rest, isRest: true }] : shown;
  };

  const rejected = (summary) => summary.rejected.length > 0 && element('section', { class: 'card wide' }, element('h2', {}, word('reject-codes')),
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('reject-codes') },
      element('table', { class: 'plain' }, element('tbody', {}, summary.rejected.map((one) => element('tr', {}, element('td', {}, one.code), element('td', {}, one.uri), element('td', {}, one.message)))))));

  const show = (main) => {
    const summary = duban.summary;
    const stated = summary.stated.map(([name, count]) => ({ name: word(name), count, href: GAPS.has(name) ? address('tasks', { gap: name }) : null }));
    const sum = (pairs) => pairs.reduce((total, [, count]) => total + count, 0);
    duban.fill(main,
      element('h1', {}, word('overview')),
      element('div', { class: 'figures' }, figure(summary.documents, word('documents'), address('notices')), figure(summary.tasks, word('tasks-count'), address('tasks')),
        summary.histories > 0 && figure(summary.histories, word('histories'), address('tasks', { history: 'with' })), figure(summary.warnings, word('warnings')), figure(summary.rejects, word('rejects'))),
      summary.without_text > 0 && element('p', { class: 'alert' }, word('no-text', summary.without_text, summary.documents)),
      element('div', { class: 'cards' },
        duban.charts.bars(word('by-status'), '', entries(summary.status, 'status', summary.tasks, '')),
        duban.charts.bars(word('coverage'), word('coverage-hint'), stated, Math.max(1, summary.tasks)),
        duban.charts.bars(word('by-lead'), '', entries(summary.lead_units, 'lead', summary.tasks)),
        duban.charts.bars(word('by-section'), '', entries(summary.sections, 'section', summary.tasks)),
        duban.charts.bars(word('by-kind'), '', entries(summary.kinds, 'kind', summary.documents, 'kind-')),
        summary.warning_codes.length > 0 && duban.charts.bars(word('warning-codes'), '', entries(summary.warning_codes, null, sum(summary.warning_codes))),
        duban.charts.columns(word('by-month'), summary.months),
        rejected(summary)));
  };

  return { show };
})();
