/**
 * The value of a table under a key that a user may have typed, or `undefined`. Unlike `table[key]`, it
 * ignores inherited keys such as `constructor`, `toString` and `__proto__`.
 */
export function own<Value>(
  table: Readonly<Record<string, Value | undefined>> | undefined,
  key: string | number,
): Value | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
