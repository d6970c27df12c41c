/**
 * Lenient readers of plain data: a value of the wrong type is absent, never an exception. The schema findings
 * report what is wrong with it; the readers take only what is usable.
 */
export type Data = Readonly<Record<string, unknown>>;

const nothing: Data = Object.freeze(Object.create(null));

export function asMap(value: unknown): Data {
  return isMap(value) ? value : nothing;
}

export function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function asFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function asCode<Code extends string>(value: unknown, codes: readonly Code[]): Code | undefined {
  return codes.includes(value as Code) ? (value as Code) : undefined;
}
