/** Writes data/schema/*.schema.json, and into each YAML file the line by which editors find its schema. Run: npm run data:schema */
// @ts-nocheck

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DATA } from './load.js';
import { packSchemas, schemaOf } from './schemas.js';

mkdirSync(`${DATA}schema`, { recursive: true });
const schemas = packSchemas();
for (const [name, schema] of Object.entries(schemas)) writeFileSync(`${DATA}schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
let named = 0;
for (const folder of ['brands', 'lines', 'prices', 'phrases']) {
  for (const name of readdirSync(`${DATA}${folder}`).filter((f) => f.endsWith('.yaml'))) {
    const line = schemaOf(`${folder}/${name}`);
    const text = readFileSync(`${DATA}${folder}/${name}`, 'utf8');
    if (line === undefined || text.startsWith(`${line}\n`)) continue;
    writeFileSync(`${DATA}${folder}/${name}`, `${line}\n${text.replace(/^# yaml-language-server: .*\n/, '')}`);
    named++;
  }
}
console.log(`${Object.keys(schemas).length} schemas in data/schema, ${named} files now name theirs`);
