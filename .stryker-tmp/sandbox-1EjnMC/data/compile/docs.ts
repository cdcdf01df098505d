/** Writes docs/BRANDS.md and docs/TERMS.md from data/, and docs/OUTCOMES.md from the decision table. Run: npm run data:docs */
// @ts-nocheck

import { mkdirSync, writeFileSync } from 'node:fs';
import { loadData } from './load.js';
import { brandsPage, outcomesPage, termsPage } from './pages.js';

const docs = new URL('../../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
const loaded = loadData();
writeFileSync(new URL('BRANDS.md', docs), brandsPage(loaded));
writeFileSync(new URL('TERMS.md', docs), termsPage(loaded));
writeFileSync(new URL('OUTCOMES.md', docs), outcomesPage());
console.log('docs/BRANDS.md, docs/TERMS.md and docs/OUTCOMES.md');
