// @ts-check
/** The least a check can be: every record read by js-yaml, held against the schema by compiled AJV, in one process. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { globSync } from 'tinyglobby';

const require = createRequire(import.meta.url);
const yaml = require('js-yaml');
const Ajv = require('ajv/dist/2020').default;
const ajv = new Ajv({ allErrors: true, strictTypes: false });
require('ajv-formats')(ajv, ['date']);
const schema = new URL('../../schemas/chibo.schema.json', import.meta.url);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

let wrong = 0;
for (const file of globSync(['**/*.chibo.yaml'])) {
  if (!validate(yaml.load(readFileSync(file, 'utf8'), { schema: yaml.CORE_SCHEMA }))) wrong += 1;
}
console.log(`${wrong} wrong`);
