/** Puts values into a pattern: `{name}` becomes the value, `{name|entry|entries}` the word that goes with its number. */
export interface Values {
  /** The value as shown; `undefined` where there is none. */
  text(name: string): string | undefined;
  /** The value as a number; `undefined` where it is none. */
  number(name: string): number | undefined;
}

const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;
const rules = new Intl.PluralRules('en');

/**
 * Fills a pattern. Only English has words of two forms, so that the rule is English; Vietnamese patterns use none.
 * A placeholder without a value stays as it is written.
 */
export function fill(pattern: string, values: Values): string {
  return pattern.replace(placeholder, (whole, name: string, one?: string, other?: string) => {
    if (one === undefined || other === undefined) return values.text(name) ?? whole;
    const number = values.number(name);
    return number !== undefined && rules.select(number) === 'one' ? one : other;
  });
}
