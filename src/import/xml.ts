/** A piece of an XML text. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/** The tags and texts of an XML document in order. Only the five entities of XML and numbered ones are replaced. */
export function* tokensOf(xml: string): Generator<XmlToken> {
  for (const match of xml.matchAll(piece)) {
    const [, data, closed, opened, attributes = '', empty, written] = match;
    if (opened !== undefined) yield { kind: 'open', name: opened, attributes, isEmpty: empty === '/' };
    else if (closed !== undefined) yield { kind: 'close', name: closed };
    else if (data !== undefined) yield { kind: 'text', text: data };
    else if (written !== undefined) yield { kind: 'text', text: unescaped(written) };
  }
}

/** The value of an attribute; `undefined` where there is none. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescaped(value);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(written: string): string {
  if (!written.includes('&')) return written;
  return written.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
