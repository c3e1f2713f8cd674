// SPDX-License-Identifier: GPL-3.0-or-later
// browser.mjs - a headless Chromium that notes what a page does wrong: errors, and requests that leave the disk.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM || ''].find((path) => path && existsSync(path));

let bad = 0;

export const check = (name, holds, more = '') => {
  console.log(`${holds ? 'ok' : 'not ok'} review page: ${name}`);
  if (!holds && more) console.log('    ' + String(more).slice(0, 2000).replace(/\n/g, '\n    '));
  bad += !holds;
};

export const failures = () => bad;

export const open = async (modules) => {
  const require = createRequire(join(resolve(modules), 'x.js'));
  const { chromium } = require('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  const wrong = [];
  const newPage = async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', acceptDownloads: true, ...options });
    const page = await context.newPage();
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => wrong.push(`error: ${error.stack}`));
    page.on('dialog', (dialog) => {
      wrong.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || wrong.push(`request: ${request.url()}`));
    page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
    return page;
  };
  return { browser, newPage, wrong, axe: require.resolve('axe-core/axe.min.js') };
};
