// SPDX-License-Identifier: GPL-3.0-or-later
// printed.js - the printed text of a document, cut at the places that its records name, so that each can light up.
//
//   text      改造老旧小区12个，牵头单位：县住建局
//   places    |---- task ---|          | unit |       places may overlap and lie in each other: 12个 in the task
//   pieces    [改造老旧小区][12个][，牵头单位：][县住建局]   each piece knows the places that cover it
//
// Places are given in code points; JavaScript counts UTF-16 units. Only texts with characters beyond the basic plane need a map.
'use strict';

duban.printed = (() => {
  const { element, word } = duban;
  const LONG = 8; // characters of a cell that should not stand two to a line

  const unitsOf = (text) => {
    if (!/[\ud800-\udfff]/.test(text)) return null;
    const units = [0];
    for (const character of text) units.push(units[units.length - 1] + character.length);
    return Uint32Array.from(units);
  };

  // ---- places ----

  // {key: 'start-end', start, end, owners: [{task, field}]} of everything that the records say was printed.
  const collect = (tasks) => {
    const places = new Map();
    const add = (span, task, field, at) => {
      if (!span || span[1] <= span[0]) return;
      const key = span[0] + '-' + span[1];
      if (!places.has(key)) places.set(key, { key, start: span[0], end: span[1], field, owners: [], pieces: [] });
      places.get(key).owners.push({ task, field, at });
    };
    tasks.forEach((record, task) => {
      for (const field of ['number', 'task', 'subtask', 'plan', 'progress', 'deadline', 'status']) add(record.source.spans[field], task, field, 0);
      record.source.spans.section.forEach((span, at) => add(span, task, 'section', at));
      record.source.spans.reasons.forEach((span, at) => add(span, task, 'reasons', at));
      (record.source.spans.by_region || []).forEach((span, at) => add(span, task, 'by_region', at));
      for (const list of ['units', 'leaders', 'quantities', 'qualitative', 'dates']) record[list].forEach((one, at) => add(one.span, task, list, at));
    });
    return places;
  };

  // Boundaries in order, and for each piece between two of them the places that cover it, the narrowest first.
  const cut = (places) => {
    const sorted = [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end);
    const bounds = [...new Set(sorted.flatMap((place) => [place.start, place.end]))].sort((a, b) => a - b);
    const covers = new Array(bounds.length).fill(null);
    let open = [];
    let next = 0;
    bounds.forEach((bound, at) => {
      open = open.filter((place) => place.end > bound);
      while (next < sorted.length && sorted[next].start === bound) open.push(sorted[next++]);
      if (open.length) covers[at] = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
    });
    return { bounds, covers };
  };

  const lastAtOrBefore = (bounds, value) => {
    let low = -1;
    let high = bounds.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (bounds[middle] <= value) low = middle;
      else high = middle;
    }
    return low;
  };

  // ---- the text ----

  class Printed {
    constructor(record, tasks) {
      this.text = record.text;
      this.layout = record.layout || null;
      this.units = unitsOf(this.text);
      this.places = collect(tasks);
      Object.assign(this, cut(this.places));
      this.pages = record.pages || 0;
      this.root = element('div', { class: 'printed', lang: 'zh', tabindex: '0', role: 'region', 'aria-label': word('printed') });
      this.render();
    }

    slice(start, end) {
      return this.units ? this.text.slice(this.units[start], this.units[end]) : this.text.slice(start, end);
    }

    length() {
      return this.units ? this.units.length - 1 : this.text.length;
    }

    // The text from start to end as nodes, cut into pieces.
    pieces(start, end) {
      const nodes = [];
      for (let at = lastAtOrBefore(this.bounds, start), from = start; from < end; at++) {
        const to = Math.min(end, at + 1 < this.bounds.length ? this.bounds[at + 1] : end);
        if (to > from) nodes.push(this.piece(from, to, at < 0 ? null : this.covers[at]));
        from = Math.max(from, to);
      }
      return nodes;
    }

    piece(from, to, cover) {
      const text = this.slice(from, to);
      if (!cover) return text;
      const node = element('span', { class: 'piece f-' + cover[0].field, 'data-place': cover[0].key }, text);
      cover.forEach((place) => place.pieces.push(node));
      return node;
    }

    render() {
      if (!this.layout) {
        let start = 0;
        for (const line of this.text.split('\n')) {
          const end = start + (this.units ? [...line].length : line.length);
          this.root.append(element('p', {}, this.pieces(start, end)));
          start = end + 1;
        }
        return;
      }
      let page = 0;
      for (const block of this.layout.blocks) {
        if (block.page && block.page !== page) this.root.append(element('p', { class: 'page-mark' }, word('page', (page = block.page))));
        this.root.append(this.block(block));
      }
    }

    block(block) {
      if (block.kind === 'table' && block.table) return this.table(this.layout.tables[block.table - 1]);
      const [start, end] = block.span || [0, 0];
      return element('p', { class: 'block ' + block.kind }, this.pieces(start, end));
    }

    table(table) {
      const rows = Array.from({ length: table.rows }, () => element('tr'));
      for (const cell of table.cells) {
        const [start, end] = cell.span || [0, 0];
        const node = element(cell.header ? 'th' : 'td', { class: end - start > LONG && 'long', rowspan: cell.rows > 1 && cell.rows, colspan: cell.columns > 1 && cell.columns }, this.pieces(start, end));
        if (rows[cell.row - 1]) rows[cell.row - 1].append(node);
      }
      return element('table', { class: 'of-notice' }, element('tbody', {}, rows)); // a wide one scrolls with the text around it
    }

    // ---- light ----

    light(key, name, on) {
      const place = this.places.get(key);
      if (place) place.pieces.forEach((piece) => piece.classList.toggle(name, on));
    }

    clear(name) {
      this.root.querySelectorAll('.' + name).forEach((piece) => piece.classList.remove(name));
    }

    reveal(key) {
      const place = this.places.get(key);
      const piece = place && place.pieces[0];
      if (!piece) return;
      const [at, view] = [piece.getBoundingClientRect(), this.root.getBoundingClientRect()];
      const isAside = at.left < view.left || at.right > view.left + this.root.clientWidth; // in a wide table
      this.root.scrollBy({ top: at.top - view.top - this.root.clientHeight / 3, left: isAside ? at.left - view.left - this.root.clientWidth / 3 : 0 });
    }

    // Where a place lies: {page, box} of the block that holds it, as far as the format says.
    where(key) {
      const place = this.places.get(key);
      if (!place || !this.layout) return null;
      const holds = (one) => one.span && one.span[0] <= place.start && one.span[1] >= place.end;
      const block = this.layout.blocks.find(holds);
      if (!block || !block.page) return null;
      const cell = block.table ? this.layout.tables[block.table - 1].cells.find(holds) : null;
      return { page: (cell && cell.page) || block.page, box: cell && cell.page && cell.page !== block.page ? null : block.box };
    }

    // The extent of all boxes, which stands for the size of a page; A4 where nothing is wider.
    pageSize() {
      const boxes = this.layout.blocks.map((block) => block.box).filter(Boolean);
      const wide = Math.max(0, ...boxes.map((box) => box[2]));
      const high = Math.max(0, ...boxes.map((box) => box[3]));
      return wide > 595 ? [Math.max(842, wide), Math.max(595, high)] : [595, Math.max(842, high)];
    }
  }

  return { Printed };
})();
