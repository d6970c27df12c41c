/** The words a webview needs, by name without the prefix `ui/`; they come from the host's language. */
export type Strings = Readonly<Record<string, string>>;

/** Whether a value is a message at all. */
export function hasType(message: unknown): message is { readonly type: unknown } {
  return typeof message === 'object' && message !== null && 'type' in message;
}

/** Ends a switch over a union: a member without a case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected message: ${JSON.stringify(value)}`);
}
