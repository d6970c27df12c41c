/**
 * The UI texts that a webview needs, by key without the prefix `ui/`; the host supplies them in its language.
 */
export type Strings = Readonly<Record<string, string>>;

/** Whether a value is a message at all. */
export function hasType(message: unknown): message is { readonly type: unknown } {
  return typeof message === 'object' && message !== null && 'type' in message;
}

/** Exhaustiveness check at the end of a switch over a union: a member without a case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected message: ${JSON.stringify(value)}`);
}
