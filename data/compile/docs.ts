/** Writes docs/BRANDS.md and docs/TERMS.md from data/. Run: npm run data:docs */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadData } from './load.js';
import { brandsPage, termsPage } from './pages.js';

const docs = new URL('../../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
const loaded = loadData();
writeFileSync(new URL('BRANDS.md', docs), brandsPage(loaded));
writeFileSync(new URL('TERMS.md', docs), termsPage(loaded));
console.log('docs/BRANDS.md and docs/TERMS.md');
