// SPDX-License-Identifier: GPL-3.0-or-later
// page.mjs - what the review page must do, in a browser, from a disk.
//   node page.mjs NODE_MODULES SITE RUN SCRATCH
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check, failures, open } from './browser.mjs';

const [modules, site, run, scratch] = process.argv.slice(2).map((path) => resolve(path));
const { browser, newPage, wrong, axe } = await open(modules);
const address = (hash) => `file://${site}/index.html${hash}`;
const page = await newPage();
const wanted = readFileSync(join(run, 'tasks.jsonl'), 'utf8').split('\n').filter(Boolean).map(JSON.parse);
const documents = readFileSync(join(run, 'documents.jsonl'), 'utf8').split('\n').filter(Boolean).map(JSON.parse);
const indexOf = (part) => documents.findIndex((one) => one.uri.includes(part));
const loaded = () => page.waitForFunction((count) => duban.store.tasks.length === count, wanted.length);
const visit = async (hash, other = page) => {
  await other.goto(address(hash));
  await other.waitForSelector('h1');
};

// ---- overview ----
await visit('#/');
await loaded();
const figures = await page.locator('.figure b').allInnerTexts();
check('the overview counts documents and tasks', Number(figures[0]) === documents.length && Number(figures[1].replace(/\s/g, '')) === wanted.length, figures);
const met = wanted.filter((task) => task.status === 'met').length;
await page.locator('.bars a', { hasText: /^met/ }).first().click();
await page.waitForSelector('.grid-row');
check('a bar leads to the tasks it counts', (await page.locator('.counter').innerText()).startsWith(`${met} of`), await page.locator('.counter').innerText());

// ---- table ----
await visit('#/tasks');
const shownRows = async () => page.locator('.grid-row:not([hidden])').evaluateAll((rows) => rows.map((row) => ({ at: Number(row.dataset.at), text: row.innerText })).sort((a, b) => a.at - b.at).map((row) => row.text));
await page.waitForSelector('.grid-row');
check('only rows in sight exist', (await page.locator('.grid-row').count()) < 80);
await page.getByRole('searchbox').fill('老旧小区 改造');
const matching = wanted.filter((task) => ['老旧小区', '改造'].every((word) => [task.task, task.subtask, task.progress, ...task.section, ...task.units.map((unit) => unit.name)].join('\n').includes(word))).length;
await page.waitForFunction((count) => document.querySelector('.counter').textContent.startsWith(`${count} of`), matching).catch(() => {});
check('search finds the tasks that hold every word', (await page.locator('.counter').innerText()).startsWith(`${matching} of`), `${matching}: ${await page.locator('.counter').innerText()}`);
await page.getByRole('button', { name: 'Clear' }).click();
await page.getByRole('button', { name: 'Due' }).click();
const due = (await shownRows()).map((text) => (text.match(/\d{4}-\d\d-\d\d/) || [''])[0]).slice(0, 10);
check('a column sorts, tasks without it last', due[0] !== '' && due.every((date, at) => at === 0 || due[at - 1] <= date), due);
check('the sorted column says so', (await page.locator('[aria-sort=ascending]').innerText()).includes('Due'));
await page.locator('.grid').focus();
for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'End', 'PageUp', 'Enter']) await page.keyboard.press(key);
await page.waitForSelector('.record.current');
check('the keyboard opens a record', /#\/notice\/\d+\/\d+$/.test(page.url()), page.url());

// ---- text and records ----
const bare = (text) => text.normalize('NFKC').replace(/\s+/g, '');
let compared = 0;
const unlike = [];
for (const part of ['merged-rows-half-year/notice.pdf', 'region-matrix/notice.html', 'unit-brackets-several/notice.txt', 'hostile']) {
  await visit(`#/notice/${indexOf(part)}/1`);
  await page.waitForSelector('.record.current');
  const seen = await page.evaluate(async () => {
    const found = [];
    document.querySelectorAll('.record').forEach((card) => card.scrollIntoView());
    for (const card of document.querySelectorAll('.record')) {
      card.scrollIntoView();
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 20)));
      for (const value of card.querySelectorAll('dd:not(.f-status) button.value')) {
        value.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
        const text = value.querySelector('span').textContent;
        found.push([text, [...document.querySelectorAll('.piece.lit')].map((piece) => piece.textContent).join(''), value.classList.contains('lit'), value.closest('dd').className]);
      }
    }
    return found;
  });
  for (const [said, lit, isLit, field] of seen) {
    compared++;
    const value = field === 'f-by_region' ? said.slice(said.indexOf(': ') + 2) : field === 'f-units' ? said.replace(/（[^（）]*）$/, '') : said;
    if (!isLit || !(bare(lit) === bare(value) || bare(lit).startsWith(bare(value)))) unlike.push([field, said, lit]);
  }
}
check(`pointing at a value lights what was printed (${compared} values)`, compared > 150 && unlike.length === 0, JSON.stringify(unlike.slice(0, 8)));

await visit(`#/notice/${indexOf('region-matrix/notice.html')}/1`);
await page.locator('.record.current .f-by_region button.value').last().click();
const inSight = await page.evaluate(() => {
  const [piece, view] = [document.querySelector('.piece.lit').getBoundingClientRect(), document.querySelector('.printed').getBoundingClientRect()];
  return piece.left >= view.left && piece.right <= view.right && piece.top >= view.top && piece.bottom <= view.bottom;
});
check('a value chosen brings its place into sight, also in a wide table', inSight);

await visit(`#/notice/${indexOf('merged-rows-half-year/notice.pdf')}/1`);
await page.waitForSelector('.record.current');
await page.locator('.piece.f-units', { hasText: '市民政局' }).first().click();
const lit = await page.locator('.record.current .value.lit').allInnerTexts();
check('pointing at the text lights the value of its record', lit.length === 1 && lit[0].includes('市民政局'), lit);
check('a PDF tells page and box', /page 2, box \d+, \d+, \d+, \d+/.test(await page.locator('.where').innerText()), await page.locator('.where').innerText());
await page.locator('.printed').focus();
await page.keyboard.press('ArrowRight');
check('arrow keys walk through the text', (await page.locator('.piece.lit').count()) > 0 && !(await page.locator('.value.lit').first().innerText()).includes('市民政局'));

// ---- histories ----
await visit(`#/notice/${indexOf('city-table-labels-table/2-progress')}/1`);
await page.waitForSelector('.record.current .timeline li');
check('a record shows its history', (await page.locator('.record.current .timeline li').count()) === 3, await page.locator('.record.current').innerText());

// ---- corrections ----
const order = indexOf('merged-rows-half-year/notice.html');
await visit(`#/notice/${order}/1`);
await page.waitForSelector('.record.current');
const save = async (button, name) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const target = join(scratch, name);
  await download.saveAs(target);
  return readFileSync(target, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
};
check('no gold of a document before all is decided', await page.getByRole('button', { name: 'Download gold' }).isDisabled());
await page.getByRole('button', { name: 'Accept the rest' }).click();
const all = await save('Download gold', 'accepted.jsonl');
const own = wanted.filter((task) => task.document.id === documents[order].id);
check('accepting gives a gold file of all records', all.length === own.length && all.every((line, at) => line.seq === at + 1 && line.task === own[at].task));
writeFileSync(join(scratch, 'accepted-tasks.jsonl'), own.map((task) => JSON.stringify(task) + '\n').join(''));
await page.keyboard.press('j');
await page.keyboard.press('x');
await page.keyboard.press('j');
await page.keyboard.press('e');
await page.locator('.record.current textarea[name=task]').fill('改写的任务');
await page.locator('.record.current textarea[name=units]').fill('lead 市财政局（市国资办）\njoint 各县（区）政府');
await page.locator('.record.current').getByRole('button', { name: 'Save' }).click();
await page.keyboard.press('n');
await page.locator('.record.current textarea[name=note]').fill('见附件');
await page.locator('.record.current').getByRole('button', { name: 'Save' }).click();
const changed = await save('Download gold', 'changed.jsonl');
const line = changed[1];
check('rejecting leaves a record out, editing changes it, a note stays', changed.length === own.length - 1 && line.task === '改写的任务' && line.note === '见附件'
  && line.units[0].role === 'lead' && line.units[0].aka === '市国资办' && line.quantities === null, JSON.stringify(line));
await visit('#/corrections');
await page.waitForSelector('.listing a');
const together = await save('Download gold of all documents', 'together.jsonl');
check('the gold of all documents holds those that are decided', together.length === changed.length);
await page.reload();
await page.waitForSelector('.listing a');
check('corrections stay in the browser', (await page.locator('.listing li').innerText()).includes(`${own.length} of ${own.length}`), await page.locator('.listing li').innerText());

// ---- hostile text ----
const files = readdirSync(join(site, 'data')).map((name) => readFileSync(join(site, 'data', name), 'utf8'));
check('no markup stands in the data', files.every((text) => !/[<>\u2028\u2029]/.test(text)));
await visit(`#/notice/${indexOf('hostile')}/1`);
await page.waitForSelector('.record.current');
const struck = await page.evaluate(() => ({ flag: window.struck, scripts: document.querySelectorAll('main script, main img, main iframe, main svg:not(.outline)').length, text: document.querySelector('.records').innerText }));
check('hostile text is text', struck.flag === undefined && struck.scripts === 0 && struck.text.includes('<img src=x onerror='), JSON.stringify(struck));

// ---- accessibility ----
const views = [['overview', '#/'], ['tasks', '#/tasks'], ['notices', '#/notices'], ['document', `#/notice/${order}/1`], ['corrections', '#/corrections']];
for (const scheme of ['light', 'dark']) {
  const other = await newPage({ colorScheme: scheme });
  for (const [name, hash] of views) {
    await visit(hash, other);
    await other.waitForTimeout(500);
    // the page forbids scripts that are not its own: the tool is put in by the debugger
    await other.evaluate(readFileSync(axe, 'utf8') + ';0');
    const result = await other.evaluate(() => axe.run(document, { resultTypes: ['violations'], preload: false }));
    const serious = result.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
    check(`axe finds no serious fault: ${name}, ${scheme}`, serious.length === 0, serious.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 150) + ' ' + node.any.map((any) => any.message).join('; ')).join(' | ')}`).join('\n'));
    await other.screenshot({ path: join(scratch, `${name}-${scheme}.png`) });
  }
}

// ---- phone, print, language ----
const phone = await newPage({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });
for (const [name, hash] of views) {
  await visit(hash, phone);
  await phone.waitForTimeout(400);
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
  check(`a phone shows ${name} without scrolling sideways`, wide <= 375, wide);
  await phone.screenshot({ path: join(scratch, `${name}-phone.png`) });
}
check('a Chinese browser gets Chinese words', (await phone.locator('nav a').first().innerText()) === '概览');
await page.emulateMedia({ media: 'print' });
await visit(`#/notice/${order}/1`);
await page.waitForSelector('.record.current');
const print = await page.evaluate(() => ({ bar: getComputedStyle(document.querySelector('.bar')).display, overflow: getComputedStyle(document.querySelector('.printed')).overflow }));
check('print shows the text whole and no controls', print.bar === 'none' && print.overflow === 'visible', JSON.stringify(print));
await page.screenshot({ path: join(scratch, 'document-print.png') });

check('no error, no dialog, no request that leaves the disk', wrong.length === 0, [...new Set(wrong)].join('\n'));
await browser.close();
process.exit(failures() ? 1 : 0);
