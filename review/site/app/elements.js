// SPDX-License-Identifier: GPL-3.0-or-later
// elements.js - making elements. Text goes in as text: nothing here, and nothing anywhere on the page, reads markup from data.
'use strict';

// duban.element('button', {class: 'x', type: 'button', onclick: f}, 'text', child, …); false, null and undefined are left out.
duban.element = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'class') element.className = value;
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  duban.append(element, children);
  return element;
};

duban.append = (element, children) => {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child);
  }
};

// What an element holds becomes these children.
duban.fill = (element, ...children) => {
  element.replaceChildren();
  duban.append(element, children);
};

duban.svg = (name, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, String(value));
  duban.append(element, children);
  return element;
};

// An address inside the page: duban.address('tasks', {status: 'met'}) -> #/tasks?status=met
duban.address = (path, parameters) => {
  const query = new URLSearchParams(Object.entries(parameters || {}).filter(([, value]) => value !== '' && value !== null && value !== undefined));
  const text = query.toString();
  return '#/' + path + (text ? '?' + text : '');
};

duban.count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');

// Tells who cannot see it.
duban.say = (text) => {
  document.getElementById('live').textContent = text;
};

// A file for the user to keep.
duban.download = (name, text, type) => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = duban.element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};
