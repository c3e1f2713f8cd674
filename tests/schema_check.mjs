// SPDX-License-Identifier: GPL-3.0-or-later
// Every line of a run folder's streams, and run.json, against the shipped JSON Schemas; a kind without a line is a failure too.
//   node schema_check.mjs NODE_MODULES SCHEMA_FOLDER RUN_FOLDER
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve, join } from 'node:path';

const [modules, schemas, run] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(modules, 'x.js'));
const Ajv = require('ajv/dist/2020');
let bad = 0;
for (const [kind, stream] of [['task', 'tasks'], ['document', 'documents'], ['reject', 'rejects'], ['duplicate', 'duplicates'], ['explanation', 'explanations'], ['link', 'links'], ['run', 'run']]) {
  const file = readdirSync(schemas).find((name) => name === kind + '.schema.json');
  const path = join(run, stream + (kind === 'run' ? '.json' : '.jsonl'));
  if (!file) {
    console.log(`not ok schema ${kind}: no schema file`);
    bad++;
    continue;
  }
  const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(schemas, file), 'utf8')));
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  const wrong = [];
  lines.forEach((line, index) => {
    if (!validate(JSON.parse(line))) wrong.push(`line ${index + 1}: ${JSON.stringify(validate.errors.slice(0, 3))}`);
  });
  if (lines.length === 0) wrong.push('expected some lines, got none');
  console.log(`${wrong.length ? 'not ok' : 'ok'} schema ${kind}: ${lines.length} lines`);
  wrong.slice(0, 5).forEach((text) => console.log('    ' + text));
  bad += wrong.length > 0;
}
process.exit(bad ? 1 : 0);
