// SPDX-License-Identifier: GPL-3.0-or-later
// record.js - one record as a card: its values, each a button that shows where it was printed, its history, and the reader's decision.
'use strict';

duban.record = (() => {
  const { element, word, store, corrections } = duban;

  const keyOf = (span) => (span && span[1] > span[0] ? span[0] + '-' + span[1] : null);

  const value = (text, span, more) => {
    const key = keyOf(span);
    const inside = [element('span', { lang: 'zh' }, text), more && element('small', {}, more)];
    return key ? element('button', { type: 'button', class: 'value', 'data-place': key }, inside) : element('span', { class: 'value still' }, inside);
  };

  const amount = (one) => {
    const signs = { '>=': '≥', '<=': '≤', range: '', '~': '≈', '=': '', '>': '>', '<': '<' };
    const numbers = one.op === 'range' ? `${one.value}–${one.value2}` : String(one.value ?? '');
    return [one.indicator, `${signs[one.op] ?? ''}${numbers}${one.unit || ''}`].filter(Boolean).join(' ');
  };

  const period = (one) => [one.start, one.end].filter(Boolean).join(' – ') || one.class || '';

  // [field, [values]] of what the record states, in the order of the record.
  const rows = (record) => {
    const spans = record.source.spans;
    const text = (name) => (record[name] ? [value(record[name], spans[name])] : []);
    return [
      ['section', record.section.map((one, at) => value(one, spans.section[at]))],
      ['task', text('task')],
      ['subtask', text('subtask')],
      ['units', record.units.map((one) => value(one.name + (one.aka ? `（${one.aka}）` : ''), one.span,
        [word(one.role + '-role'), one.canonical && one.canonical !== one.name ? one.canonical : ''].filter(Boolean).join(' · ')))],
      ['leaders', record.leaders.map((one) => value(one.name || '', one.span, one.title))],
      ['deadline', text('deadline')],
      ['plan', text('plan')],
      ['progress', text('progress')],
      ['status', record.status ? [value(word(record.status), spans.status)] : []],
      ['reasons', record.reasons.map((one, at) => value(one, spans.reasons[at]))],
      ['quantities', record.quantities.map((one) => value(one.text || '', one.span, amount(one)))],
      ['qualitative', record.qualitative.map((one) => value(one.text || '', one.span, one.kind))],
      ['dates', record.dates.map((one) => value(one.text || '', one.span, `${one.role} ${period(one)}`))],
      ['by_region', Object.entries(record.by_region || {}).map(([name, cell], at) => value(`${name}: ${cell}`, (spans.by_region || [])[at]))],
      ['topics', record.topics.length ? [element('span', { class: 'value still' }, record.topics.join(' · '))] : []],
    ].filter(([, values]) => values.length);
  };

  // ---- history ----

  const score = (number) => (number === null ? '–' : Math.round(number * 100) + ' %');

  const reason = (link) => {
    const { text, bodies, number, shared } = link.reasons;
    const why = word('history-reason', score(text), score(bodies), number === null ? '–' : word(number ? 'yes' : 'no'), shared || '');
    return element('small', { class: link.narrow ? 'narrow' : '' }, [word('history-score', score(link.score)), link.relation === 'part' && word('history-part'),
      link.narrow && word('history-narrow'), why].filter(Boolean).join(' · '));
  };

  // The records of a history in order of time, each with the link that brought it there.
  const timeline = (links, own) => {
    const ends = new Map();
    for (const link of links) for (const end of [link.earlier, link.later]) ends.set(end.task, end);
    const sorted = [...ends.values()].sort((a, b) => ((a.date || '') < (b.date || '') ? -1 : (a.date || '') > (b.date || '') ? 1 : a.order - b.order));
    return element('ol', { class: 'timeline' }, sorted.map((end) => {
      const row = store.taskById(end.task);
      const link = links.find((one) => one.later.task === end.task);
      const name = [end.date, end.kind && word('kind-' + end.kind)].filter(Boolean).join(' · ');
      const said = row ? [row.task, row.subtask, row.progress].filter(Boolean).join(' — ') : end.uri;
      const target = row && end.task !== own ? `#/notice/${row.notice}/${end.order}` : null;
      return element('li', {}, element('b', {}, name), row && row.status ? element('em', { 'data-mark': row.status }, word(row.status)) : null,
        element(target ? 'a' : 'span', { href: target, lang: 'zh' }, said), end.task === own && element('small', {}, word('here')), link && reason(link));
    }));
  };

  const historyOf = (record) => {
    const place = element('div', {});
    store.ready().then(async () => {
      const row = store.taskById(record.id);
      if (!row || !row.history) return;
      place.append(element('h4', {}, word('history')), timeline(await duban.store.history(row.history), record.id));
    });
    return place;
  };

  // ---- decision ----

  const STATUSES = ['', 'met', 'exceeded', 'partial', 'unmet', 'in_progress'];

  const field = (name, content, hint) => element('label', {}, element('span', {}, word(name)),
    name === 'status' ? element('select', { name }, STATUSES.map((one) => element('option', { value: one, selected: one === content }, one ? word(one) : '–')))
      : element('textarea', { name, rows: Math.min(6, Math.max(1, content.split('\n').length, Math.ceil(content.length / 40))), lang: 'zh' }, content),
    hint && element('small', {}, hint));

  const editForm = (record, close) => {
    const fields = corrections.of(record.id).fields || corrections.fieldsOf(record);
    const hints = { units: word('units-hint'), leaders: word('leaders-hint') };
    const form = element('form', { class: 'edit', onsubmit: (event) => {
      event.preventDefault();
      corrections.set(record.id, { decision: 'edited', fields: Object.fromEntries(new FormData(form)) });
      close();
    } }, [...corrections.EDITABLE, 'units', 'leaders'].map((name) => field(name, fields[name], hints[name])),
    element('p', { class: 'buttons' }, element('button', { type: 'submit', class: 'main' }, word('save')), element('button', { type: 'button', onclick: close }, word('cancel'))));
    return form;
  };

  const noteForm = (record, close) => {
    const form = element('form', { class: 'edit', onsubmit: (event) => {
      event.preventDefault();
      corrections.set(record.id, { note: new FormData(form).get('note').trim() });
      close();
    } }, field('note', corrections.of(record.id).note || ''), element('p', { class: 'buttons' },
      element('button', { type: 'submit', class: 'main' }, word('save')), element('button', { type: 'button', onclick: close }, word('cancel'))));
    return form;
  };

  class Card {
    constructor(record, at) {
      this.record = record;
      this.at = at;
      this.state = element('span', { class: 'state' });
      this.body = element('div', { class: 'card-body' });
      this.form = element('div', {});
      const number = (record.number || '') + (record.sub ? `·${record.sub}` : '');
      this.root = element('article', { class: 'record', id: 'record-' + (at + 1), tabindex: '-1', 'aria-label': `${word('task')} ${number || at + 1}` },
        element('header', {}, element('b', {}, number || '–'), element('span', { class: 'badge', 'data-mark': record.status || '' }, record.status ? word(record.status) : ''), this.state), this.body);
      this.refresh();
    }

    // The values are put in when the card comes into sight.
    fill() {
      if (this.isFilled) return;
      this.isFilled = true;
      const button = (name, act) => element('button', { type: 'button', 'data-act': name, onclick: act }, word(name));
      this.body.append(
        element('dl', {}, rows(this.record).map(([name, values]) => [element('dt', {}, word(name)), element('dd', { class: 'f-' + name }, values)])),
        historyOf(this.record), this.form,
        element('p', { class: 'buttons decide' }, ['accept', 'edit', 'reject', 'note'].map((name) => button(name, () => this.act(name)))));
      this.refresh();
    }

    act(name) {
      this.fill();
      const id = this.record.id;
      const close = () => {
        this.form.replaceChildren();
        this.root.focus();
      };
      const decide = (decision) => corrections.set(id, { decision: corrections.decision(id) === decision ? undefined : decision, fields: undefined });
      if (name === 'accept') decide('accepted');
      if (name === 'reject') decide('rejected');
      if (name === 'edit') this.form.replaceChildren(editForm(this.record, close));
      if (name === 'note') this.form.replaceChildren(noteForm(this.record, close));
      const first = this.form.querySelector('textarea');
      if (first && (name === 'edit' || name === 'note')) first.focus();
    }

    refresh() {
      const decision = corrections.decision(this.record.id);
      const { note } = corrections.of(this.record.id);
      this.root.dataset.decision = decision;
      this.state.textContent = [decision === 'undecided' ? '' : word(decision), note].filter(Boolean).join(' · ');
      this.body.querySelectorAll('[data-act=accept],[data-act=reject]').forEach((button) =>
        button.setAttribute('aria-pressed', decision === (button.dataset.act === 'accept' ? 'accepted' : 'rejected')));
    }
  }

  return { Card };
})();
