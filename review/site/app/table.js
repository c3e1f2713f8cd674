// SPDX-License-Identifier: GPL-3.0-or-later
// table.js - a table of any number of rows of which only those in sight exist.
//
//   +--------------------+  the grid scrolls; its body is as high as all rows together
//   | head (stays)       |
//   |   ...              |  rows in sight are some fifty elements, moved and filled anew
//   | row 1034           |
//   | row 1035           |
//   +--------------------+
'use strict';

duban.table = (() => {
  const { element } = duban;
  const MARGIN = 8; // rows kept above and below what is in sight
  const HIGHEST = 15000000; // pixels an element may be high in every browser: beyond it a row is less than its height of scrolling

  // columns: [{name, title, wide, text(row), mark(row), sorts}]; open(row) follows Enter and click; label names the grid.
  class Table {
    constructor({ columns, open, sort, label }) {
      Object.assign(this, { columns, open, sort, rows: [], active: -1, pool: [] });
      this.id = 'grid-' + (Table.count = (Table.count || 0) + 1);
      this.head = element('div', { role: 'row', class: 'grid-head', 'aria-rowindex': 1 }, columns.map((column, at) => this.headCell(column, at)));
      this.body = element('div', { role: 'rowgroup', class: 'grid-body' });
      this.root = element('div', { role: 'grid', class: 'grid', tabindex: '0', 'aria-label': label, 'aria-colcount': columns.length },
        element('div', { role: 'rowgroup', class: 'grid-top' }, this.head), this.body);
      this.root.style.setProperty('--columns', columns.map((column) => column.wide).join(' '));
      this.root.addEventListener('scroll', () => this.plan(), { passive: true });
      this.root.addEventListener('keydown', (event) => this.key(event));
      this.body.addEventListener('click', (event) => this.click(event));
      this.watch = new ResizeObserver(() => this.plan());
      this.watch.observe(this.root);
    }

    headCell(column, at) {
      const name = column.sorts ? element('button', { type: 'button', onclick: () => this.sort(column.name) }, column.title) : column.title;
      return element('div', { role: 'columnheader', class: 'cell c-' + column.name, 'aria-colindex': at + 1 }, name);
    }

    showSort(name, down) {
      this.columns.forEach((column, at) => {
        const state = column.name === name ? (down ? 'descending' : 'ascending') : null;
        if (state) this.head.children[at].setAttribute('aria-sort', state);
        else this.head.children[at].removeAttribute('aria-sort');
      });
    }

    show(rows) {
      this.rows = rows;
      this.active = Math.min(this.active, rows.length - 1);
      this.root.setAttribute('aria-rowcount', rows.length + 1);
      this.height = this.root.clientWidth < 640 ? 64 : 38;
      this.root.style.setProperty('--row', this.height + 'px');
      this.tall = Math.min(rows.length * this.height, HIGHEST);
      this.body.style.height = this.tall + 'px';
      this.fill();
    }

    plan() {
      if (this.planned) return;
      this.planned = true;
      requestAnimationFrame(() => {
        this.planned = false;
        this.fill();
      });
    }

    sight() {
      const high = Math.max(0, this.root.clientHeight - this.head.offsetHeight);
      const scale = this.tall > 0 ? (this.rows.length * this.height) / this.tall : 1;
      const first = Math.max(0, Math.floor((this.root.scrollTop * scale) / this.height) - MARGIN);
      return { first, last: Math.min(this.rows.length, first + Math.ceil(high / this.height) + 2 * MARGIN), scale };
    }

    makeRow() {
      const row = element('div', { role: 'row', class: 'grid-row' }, this.columns.map((column, at) =>
        element('div', { role: 'gridcell', class: 'cell c-' + column.name, 'aria-colindex': at + 1 })));
      this.body.append(row);
      return row;
    }

    fill() {
      const { first, last, scale } = this.sight();
      while (this.pool.length < last - first) this.pool.push(this.makeRow());
      this.pool.forEach((row, at) => {
        row.hidden = first + at >= last;
        if (!row.hidden) this.fillRow(row, first + at, scale);
      });
      const active = this.active >= first && this.active < last;
      if (active) this.root.setAttribute('aria-activedescendant', this.id + '-' + this.active);
      else this.root.removeAttribute('aria-activedescendant');
    }

    fillRow(row, at, scale) {
      const item = this.rows[at];
      const top = scale === 1 ? at * this.height : this.root.scrollTop + at * this.height - this.root.scrollTop * scale;
      row.style.transform = `translateY(${top}px)`;
      row.id = this.id + '-' + at;
      row.dataset.at = at;
      row.setAttribute('aria-rowindex', at + 2);
      row.classList.toggle('odd', at % 2 === 1);
      row.classList.toggle('active', at === this.active);
      row.setAttribute('aria-selected', at === this.active);
      this.columns.forEach((column, place) => {
        const cell = row.children[place];
        const text = column.text(item);
        if (cell.textContent !== text) cell.textContent = text;
        if (column.mark) cell.dataset.mark = column.mark(item);
      });
    }

    click(event) {
      const row = event.target.closest('.grid-row');
      if (!row) return;
      this.active = Number(row.dataset.at);
      this.open(this.rows[this.active]);
    }

    move(to) {
      this.active = Math.max(0, Math.min(this.rows.length - 1, to));
      const scale = this.sight().scale;
      const top = (this.active * this.height) / scale;
      const room = this.root.clientHeight - this.head.offsetHeight;
      if (top < this.root.scrollTop) this.root.scrollTop = top;
      else if (top + this.height > this.root.scrollTop + room) this.root.scrollTop = top + this.height - room;
      this.fill();
    }

    key(event) {
      if (event.target !== this.root || event.altKey || event.ctrlKey || event.metaKey) return;
      const page = Math.max(1, Math.floor((this.root.clientHeight - this.head.offsetHeight) / this.height) - 1);
      const to = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + page, PageUp: this.active - page, Home: 0, End: this.rows.length - 1 }[event.key];
      if (to !== undefined) this.move(to);
      else if (event.key === 'Enter' && this.active >= 0) this.open(this.rows[this.active]);
      else return;
      event.preventDefault();
    }

    close() {
      this.watch.disconnect();
    }
  }

  return { Table };
})();
