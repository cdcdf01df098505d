// @ts-nocheck
import { SHAPES } from '../../src/knowledge/validate.js';

/** Sections that are written as files of their own, by the name of their schema. */
const FILES: Readonly<Record<string, string>> = {
  brands: 'brands',
  lines: 'lines',
  prices: 'prices',
  'prices-by-tier': 'tierPrices',
  'prices-of-copies': 'copyPrices',
  phrases: 'phrases',
  frames: 'frames',
};

/** The name of a file in these folders gives the language, so that its entries don't repeat it. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = { phrases: ['language'] };

/** JSON Schemas of the YAML files, by file name, made from the shapes that packs are checked against. */
export function packSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, section]) => {
      const shape = SHAPES[section];
      if (shape === undefined) throw new Error(`no section ${section}`);
      const implied = IMPLIED[section] ?? [];
      const fields = Object.entries({ ...shape.required, ...shape.optional }).filter(([field]) => !implied.includes(field));
      return [
        `${name}.schema.json`,
        {
          $schema: 'http://json-schema.org/draft-07/schema#',
          title: `telltale data: ${section}`,
          type: 'array',
          items: {
            type: 'object',
            properties: Object.fromEntries(fields.map(([field, allows]) => [field, allows.schema])),
            required: Object.keys(shape.required).filter((field) => !implied.includes(field)),
            additionalProperties: false,
          },
        },
      ];
    }),
  );
}

/** The schema that a data file names in its first line, or undefined where it has none. */
export function schemaOf(file: string): string | undefined {
  const [folder = '', name = ''] = file.split('/');
  if (file === 'prices/rates.yaml' || !['brands', 'lines', 'prices', 'phrases'].includes(folder)) return undefined;
  const special: Readonly<Record<string, string>> = {
    'by-tier.yaml': 'prices-by-tier',
    'copies.yaml': 'prices-of-copies',
    'frames.yaml': 'frames',
  };
  return `# yaml-language-server: $schema=../schema/${special[name] ?? folder}.schema.json`;
}
