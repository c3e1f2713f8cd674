// SPDX-License-Identifier: GPL-3.0-or-later
// document.js - one document: its printed text on one side, its records on the other, each showing the other's place.
'use strict';

duban.document = (() => {
  const { element, word, store, corrections, svg } = duban;

  // A page as an outline with the place in it.
  const outline = (printed, box) => {
    const [wide, high] = printed.pageSize();
    const shape = svg('svg', { viewBox: `0 0 ${wide} ${high}`, class: 'outline', 'aria-hidden': 'true' }, svg('rect', { class: 'sheet', x: 0, y: 0, width: wide, height: high }));
    if (box) shape.append(svg('rect', { class: 'spot', x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1] }));
    return shape;
  };

  class View {
    constructor(main, opened, order) {
      this.record = opened.record;
      this.tasks = opened.tasks;
      this.notice = store.notices[opened.index];
      this.printed = this.record.text === undefined ? null : new duban.printed.Printed(this.record, this.tasks);
      this.cards = this.tasks.map((task, at) => new duban.record.Card(task, at));
      this.current = -1;
      this.count = element('span', { class: 'hint' });
      this.where = element('div', { class: 'where', 'aria-live': 'polite' });
      this.list = element('div', { class: 'records', role: 'region', tabindex: '0', 'aria-label': word('records') }, this.cards.length ? this.cards.map((card) => card.root) : element('p', {}, word('no-records')));
      duban.fill(main, this.header(), element('div', { class: 'beside' },
        this.printed ? element('div', { class: 'printed-side' }, this.printed.root, this.where) : element('p', { class: 'alert' }, word('no-printed')), this.list));
      this.listen();
      this.sight = new IntersectionObserver((seen) => seen.forEach((entry) => entry.isIntersecting && this.cards[Number(entry.target.id.slice(7)) - 1].fill()), { root: this.list, rootMargin: '400px' });
      this.cards.forEach((card) => this.sight.observe(card.root));
      this.refresh();
      this.choose(Math.min(this.cards.length, Math.max(1, order)) - 1);
    }

    header() {
      const { title, uri, issuer, date, kind, year } = this.notice;
      const facts = [kind && word('kind-' + kind), year, issuer, this.record.doc_number, date, this.record.pages && word('pages', this.record.pages)].filter(Boolean).join(' · ');
      const origin = this.record.origin && this.record.origin.url;
      const address = origin && /^https?:\/\//.test(origin) ? element('a', { href: origin, rel: 'noreferrer noopener', target: '_blank' }, origin) : uri;
      const step = (name, by) => element('button', { type: 'button', onclick: () => this.choose(this.current + by) }, word(name));
      return element('div', { class: 'document-head' }, element('h1', { lang: 'zh' }, title || uri), element('p', { class: 'hint' }, facts, element('br'), word('source'), ': ', address),
        this.record.warnings.length > 0 && element('details', {}, element('summary', {}, `${word('warnings')} (${this.record.warnings.length})`),
          element('ul', {}, this.record.warnings.map((one) => element('li', {}, element('code', {}, one.code), ' ', one.message, one.page ? ` (${word('page', one.page)})` : '')))),
        element('p', { class: 'buttons' }, step('previous', -1), step('next', 1),
          element('button', { type: 'button', onclick: () => this.acceptRest() }, word('accept-rest')),
          element('button', { type: 'button', onclick: () => this.download() }, word('download-document')), this.count, element('span', { class: 'hint keys' }, word('keys-hint'))));
    }

    // ---- light ----

    // A place lights up in the text, and every value that was printed there.
    light(key) {
      if (this.lit === key) return;
      this.lit = key;
      this.printed.clear('lit');
      this.list.querySelectorAll('.value.lit').forEach((one) => one.classList.remove('lit'));
      if (!key) return;
      this.printed.light(key, 'lit', true);
      this.list.querySelectorAll(`.value[data-place="${key}"]`).forEach((one) => one.classList.add('lit'));
      this.tell(key);
    }

    tell(key) {
      const found = this.printed.where(key);
      this.where.replaceChildren();
      if (!found) return;
      const box = found.box && found.box.map(Math.round).join(', ');
      this.where.append(outline(this.printed, found.box), element('span', {}, box ? word('page-box', found.page, box) : word('page', found.page)));
    }

    placeAt(event) {
      const holder = event.target.closest && event.target.closest('[data-place]');
      return holder ? holder.dataset.place : null;
    }

    listen() {
      if (this.printed) {
        for (const side of [this.printed.root, this.list]) {
          // a move, not an entry: text that scrolls under a resting pointer must not take the light away
          side.addEventListener('pointermove', (event) => this.light(this.placeAt(event) || this.held || null));
          side.addEventListener('pointerleave', () => this.light(this.held || null));
        }
        this.list.addEventListener('focusin', (event) => this.placeAt(event) && this.light(this.placeAt(event)));
        this.printed.root.addEventListener('click', (event) => this.fromText(this.placeAt(event)));
        this.printed.root.addEventListener('keydown', (event) => this.walk(event));
      }
      this.list.addEventListener('click', (event) => this.fromValue(event));
      this.onKey = (event) => this.key(event);
      document.addEventListener('keydown', this.onKey);
      corrections.listeners.add((this.onChange = () => this.refresh()));
    }

    // From the text to the record: of several that share the place, the one after the current one.
    fromText(key) {
      const place = key && this.printed.places.get(key);
      if (!place) return;
      const owner = place.owners.find((one) => one.task > this.current) || place.owners[0];
      const stays = place.owners.some((one) => one.task === this.current);
      if (!stays) this.choose(owner.task, { text: false });
      this.held = key;
      this.lit = null;
      this.light(key);
      const value = this.cards[this.current].root.querySelector(`.value[data-place="${key}"]`);
      if (value) value.scrollIntoView({ block: 'nearest' });
    }

    fromValue(event) {
      const card = event.target.closest('.record');
      if (card) this.choose(Number(card.id.slice(7)) - 1, { list: false, text: false });
      const key = this.placeAt(event);
      if (!key || !this.printed) return;
      this.held = key;
      this.light(key);
      this.printed.reveal(key);
    }

    // Arrow keys in the text go from place to place.
    walk(event) {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      const pieces = [...this.printed.root.querySelectorAll('.piece')];
      const at = pieces.findIndex((piece) => piece.dataset.place === this.held);
      const next = pieces[at < 0 ? 0 : Math.max(0, Math.min(pieces.length - 1, at + by))];
      event.preventDefault();
      if (!next) return;
      this.fromText(next.dataset.place);
      this.printed.reveal(next.dataset.place);
    }

    key(event) {
      const typing = event.target.closest && event.target.closest('input,textarea,select');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const card = this.cards[this.current];
      const act = { a: 'accept', e: 'edit', x: 'reject', n: 'note' }[event.key];
      if (event.key === 'j') this.choose(this.current + 1);
      else if (event.key === 'k') this.choose(this.current - 1);
      else if (act && card) card.act(act);
      else return;
      event.preventDefault();
    }

    // ---- records ----

    // What the reader points into stays where it is: the list or the text then is not scrolled.
    choose(at, { list = true, text = true } = {}) {
      const card = this.cards[at];
      if (!card) return;
      if (this.cards[this.current]) this.cards[this.current].root.classList.remove('current');
      this.current = at;
      card.fill();
      card.root.classList.add('current');
      if (list) this.scrollTo(card);
      history.replaceState(null, '', `#/notice/${this.notice.index}/${at + 1}`);
      if (!this.printed) return;
      this.printed.clear('of-record');
      const keys = [...this.printed.places.values()].filter((place) => place.owners.some((one) => one.task === at)).map((place) => place.key);
      keys.forEach((key) => this.printed.light(key, 'of-record', true));
      const span = card.record.source.spans.task || card.record.source.spans.subtask || card.record.source.spans.number;
      if (text && span) this.printed.reveal(span[0] + '-' + span[1]);
    }

    // Cards above may get their true height only when they come into sight: a second look after they did.
    scrollTo(card) {
      const scroll = () => { this.list.scrollTop = card.root.offsetTop - 8; };
      scroll();
      requestAnimationFrame(() => requestAnimationFrame(scroll));
    }

    acceptRest() {
      this.tasks.filter((task) => corrections.decision(task.id) === 'undecided').forEach((task) => corrections.set(task.id, { decision: 'accepted' }));
    }

    download() {
      const stem = this.record.uri.split('/').slice(-2).join('-').replace(/[^\p{L}\p{N}._-]+/gu, '_');
      corrections.download(corrections.gold(this.tasks, true), `gold-${stem}.jsonl`);
    }

    refresh() {
      this.cards.forEach((card) => card.refresh());
      const { decided, of } = corrections.progress(this.tasks);
      this.count.textContent = word('decided', decided, of);
    }

    close() {
      document.removeEventListener('keydown', this.onKey);
      corrections.listeners.delete(this.onChange);
      this.sight.disconnect();
    }
  }

  const show = (main, index, order) => {
    let view = null;
    let isClosed = false;
    duban.fill(main, element('p', { class: 'hint' }, word('loading', 0, duban.count(duban.summary.tasks))));
    const fail = (error) => duban.fill(main, element('p', { class: 'alert' }, error.message));
    const open = async () => {
      if (store.notices.length <= index) return;
      store.listeners.delete(open);
      const opened = store.notices[index] && (await store.opened(index));
      if (opened && !isClosed) view = new View(main, opened, order);
    };
    store.listeners.add(open);
    store.ready().catch(fail);
    open().catch(fail);
    return () => {
      isClosed = true;
      store.listeners.delete(open);
      if (view) view.close();
    };
  };

  return { show };
})();
