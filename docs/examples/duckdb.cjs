// SPDX-License-Identifier: GPL-3.0-or-later
// One query by DuckDB, its rows as lines of JSON:  npm install @duckdb/node-api && node duckdb.cjs "SELECT …"
const { DuckDBInstance } = require('@duckdb/node-api');

(async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(process.argv[2]);
  for (const row of reader.getRowsJson()) console.log(JSON.stringify(row));
})();
