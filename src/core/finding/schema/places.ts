import { recordSchema } from '../../generated/record-schema.js';
import type { Path, Step } from '../../parse/tree.js';
import { asList, asMap, asText, type Data, isMap } from '../../record/read.js';
import { own } from '../../text/own.js';

/** What the record schema says about one place. */
export interface SchemaPlace {
  readonly title: string;
  readonly description: string;
  /**
   * JSON types that are allowed here: `string`, `number`, `integer`, `boolean`, `object`, `array`, `null`.
   */
  readonly types: readonly string[];
  /** The codes, where only these are allowed here. */
  readonly codes: readonly string[];
  readonly isDate: boolean;
  /** The greatest number that is allowed here. */
  readonly maximum?: number;
  /** Keys of a map in the order in which records write them; empty where any key is allowed. */
  readonly keys: readonly string[];
  /** Any key is allowed here, besides `keys`. */
  readonly open: boolean;
}

const root = asMap(recordSchema);

/** What the schema says about a path, or `undefined` where the schema has no such place. */
export function placeAt(path: Path): SchemaPlace | undefined {
  let schema: Data | undefined = root;
  for (const step of path) {
    schema = schema && childSchema(schema, step);
    if (schema === undefined) return undefined;
  }
  return schema && describe(schema);
}

function childSchema(schema: Data, step: Step): Data | undefined {
  if (typeof step === 'number') return isMap(schema.items) ? deref(schema.items) : undefined;
  const known = own(asMap(schema.properties), step);
  if (isMap(known)) return deref(known);
  return isMap(schema.additionalProperties) ? deref(schema.additionalProperties) : undefined;
}

function describe(schema: Data): SchemaPlace {
  const types = Array.isArray(schema.type) ? schema.type : schema.type === undefined ? [] : [schema.type];
  return {
    title: asText(schema.title) ?? '',
    description: asText(schema.description) ?? '',
    types: types.flatMap((type) => asText(type) ?? []),
    codes: asList(schema.enum).flatMap((code) => asText(code) ?? []),
    isDate: schema.format === 'date',
    ...(typeof schema.maximum === 'number' ? { maximum: schema.maximum } : {}),
    keys: Object.keys(asMap(schema.properties)),
    open: isMap(schema.additionalProperties),
  };
}

/** Resolves `#/$defs/NAME`. A title and description beside the reference override those of the definition. */
function deref(schema: Data): Data {
  const name = asText(schema.$ref)?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : own(asMap(root.$defs), name);
  return isMap(target) ? { ...target, ...schema } : schema;
}
