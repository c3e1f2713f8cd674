// SPDX-License-Identifier: GPL-3.0-or-later
// charts.js - bars and columns out of [[name, count], …]. Every bar is a link to the tasks it counts.
'use strict';

duban.charts = (() => {
  const { element, svg } = duban;

  const bar = (name, count, share, href, label) => {
    const fill = element('span', { class: 'fill' });
    fill.style.width = share * 100 + '%';
    const inside = [element('span', { class: 'bar-name', title: name }, name), element('span', { class: 'track', 'aria-hidden': 'true' }, fill), element('span', { class: 'bar-count' }, label)];
    return element('li', {}, href ? element('a', { href }, inside) : element('span', { class: 'still' }, inside));
  };

  // entries: [{name, count, href}]; the longest bar is the commonest, or the whole where it is given.
  const bars = (title, hint, entries, whole) => {
    const most = whole || Math.max(1, ...entries.filter((entry) => !entry.isRest).map((entry) => entry.count));
    const label = (count) => (whole ? Math.round((count / whole) * 1000) / 10 + ' %' : duban.count(count));
    return element('section', { class: 'card' }, element('h2', {}, title), hint && element('p', { class: 'hint' }, hint),
      element('ul', { class: 'bars' }, entries.map((entry) => bar(entry.name, entry.count, entry.isRest ? 0 : entry.count / most, entry.href, label(entry.count)))));
  };

  const HEAD = 16;
  const HEIGHT = 160;
  const FOOT = 34;
  const LABEL = 62; // room for a month's name

  // Months that have no task between two that have some are shown as gaps.
  const monthsBetween = (first, last) => {
    const months = [];
    let [year, month] = first.split('-').map(Number);
    for (; months.length < 240; month === 12 ? ((year += 1), (month = 1)) : (month += 1)) {
      const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
      months.push(name);
      if (name >= last) break;
    }
    return months;
  };

  const column = (name, count, at, step, most) => {
    const height = (count / most) * HEIGHT;
    const shape = svg('rect', { x: at * step + step * 0.12, y: HEIGHT - height, width: step * 0.76, height, rx: 1.5 });
    const hint = svg('title', {}, `${name}: ${count}`);
    const says = svg('text', { x: at * step + step / 2, y: HEIGHT - height - 4, 'aria-hidden': 'true' }, String(count));
    const link = svg('a', { href: duban.address('tasks', { month: name }), 'aria-label': `${name}: ${count}` }, hint, svg('rect', { class: 'hit', x: at * step, y: -HEAD, width: step, height: HEAD + HEIGHT }), shape, says);
    return count ? link : svg('g', {});
  };

  const columns = (title, months) => {
    const counts = new Map(months);
    const names = months.length ? monthsBetween(months[0][0], months[months.length - 1][0]) : [];
    const step = Math.max(18, Math.min(40, 640 / Math.max(1, names.length)));
    const most = Math.max(1, ...counts.values());
    const every = Math.ceil(LABEL / step);
    const labels = names.map((name, at) => (at % every ? null : svg('text', { x: at * step + 2, y: HEIGHT + 16, class: 'month' }, name)));
    const width = Math.max((names.length - 1) * step + LABEL, LABEL);
    const chart = svg('svg', { viewBox: `0 ${-HEAD} ${width} ${HEAD + HEIGHT + FOOT}`, width, height: HEAD + HEIGHT + FOOT, class: 'columns', role: 'group', 'aria-label': title },
      svg('line', { x1: 0, x2: width, y1: HEIGHT, y2: HEIGHT }), names.map((name, at) => column(name, counts.get(name) || 0, at, step, most)), labels);
    return element('section', { class: 'card wide' }, element('h2', {}, title), element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title }, chart));
  };

  return { bars, columns };
})();
