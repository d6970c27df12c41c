/** The two languages that every message exists in; Vietnamese comes first. */
export type Language = 'vi' | 'en';

/** A message in the two languages; `{name}` is the place of a value. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}

/** Declares a family of messages by name. A message without one of the languages does not compile. */
export function messages<const Names extends Readonly<Record<string, Wording>>>(family: Names): Names {
  return family;
}
