/** Writes dist/listing.schema.json from the zod schema. Part of npm run build. */
// @ts-nocheck

import { writeFileSync } from 'node:fs';
import { listingJsonSchema } from '../../src/schema.js';

writeFileSync(new URL('../../dist/listing.schema.json', import.meta.url), `${JSON.stringify(listingJsonSchema, null, 2)}\n`);
