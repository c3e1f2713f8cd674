// SPDX-License-Identifier: GPL-3.0-or-later
// main.js - which view the address asks for, language and colours.
'use strict';

duban.keep = (name, value) => {
  try {
    if (value === undefined) return localStorage.getItem('duban-' + name);
    localStorage.setItem('duban-' + name, value);
  } catch {
    // a browser that keeps nothing: the choice lasts until the page is left
  }
  return value;
};

duban.views = {
  '': (main) => duban.overview.show(main),
  tasks: (main, parts, state) => duban.tasks.show(main, state),
  notices: (main, parts, state) => duban.tasks.showNotices(main, state),
  corrections: (main) => duban.corrections.show(main),
  notice: (main, parts) => duban.document.show(main, Number(parts[1]) || 0, Number(parts[2]) || 1),
};

duban.show = () => {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const parts = path.split('/');
  const name = Object.hasOwn(duban.views, parts[0]) ? parts[0] : '';
  const main = document.getElementById('main');
  if (duban.leave) duban.leave();
  main.className = 'view-' + (name || 'overview');
  duban.leave = duban.views[name](main, parts, Object.fromEntries(new URLSearchParams(query || ''))) || null;
  document.querySelectorAll('[data-route]').forEach((link) => {
    if (link.dataset.route === (name || 'overview')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  document.title = `${duban.word(name === 'notice' ? 'notices' : name || 'overview')} – duban`;
};

duban.translate = () => {
  document.documentElement.lang = duban.language ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-word]').forEach((element) => { element.textContent = duban.word(element.dataset.word); });
  document.querySelectorAll('[data-label]').forEach((element) => { element.setAttribute('aria-label', duban.word(element.dataset.label)); });
  const language = document.getElementById('language');
  language.textContent = duban.language ? 'English' : '中文';
  language.lang = duban.language ? 'en' : 'zh-CN';
};

duban.paint = (theme) => {
  const button = document.getElementById('theme');
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  button.textContent = duban.word('theme-' + theme);
  button.setAttribute('aria-label', `${duban.word('theme')}: ${button.textContent}`);
};

// Called when data/summary.js is there.
duban.start = () => {
  const kept = duban.keep('language');
  duban.language = kept === null || kept === undefined ? Number(/^zh/.test(navigator.language)) : Number(kept === '1');
  let theme = ['auto', 'light', 'dark'].includes(duban.keep('theme')) ? duban.keep('theme') : 'auto';
  document.getElementById('language').addEventListener('click', () => {
    duban.language = 1 - duban.language;
    duban.keep('language', String(duban.language));
    duban.translate();
    duban.paint(theme);
    duban.show();
  });
  document.getElementById('theme').addEventListener('click', () => {
    theme = { auto: 'light', light: 'dark', dark: 'auto' }[theme];
    duban.keep('theme', theme);
    duban.paint(theme);
  });
  duban.paint(theme);
  duban.translate();
  window.addEventListener('hashchange', () => {
    duban.show();
    document.getElementById('main').focus({ preventScroll: true });
  });
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById('main').focus();
  });
  duban.show();
  // the rows come while the overview is read
  setTimeout(() => duban.store.ready().catch((error) => duban.say(error.message)), 300);
};
