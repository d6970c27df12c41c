import { attribute, tokensOf } from './xml.js';

/** The names of the sheets of an ODS file that are not shown: their style says so. */
export function hiddenOdsSheets(content: Uint8Array | undefined): ReadonlySet<string> {
  const hidden = new Set<string>();
  if (content === undefined) return hidden;
  const xml = new TextDecoder('utf-8').decode(content);
  if (!xml.includes('table:display="false"')) return hidden;
  const styles = new Set<string>();
  let style = '';
  for (const token of tokensOf(xml)) {
    if (token.kind !== 'open') continue;
    if (token.name === 'style:style') style = attribute(token.attributes, 'style:name') ?? '';
    if (token.name === 'style:table-properties' && attribute(token.attributes, 'table:display') === 'false')
      styles.add(style);
    if (token.name === 'table:table' && styles.has(attribute(token.attributes, 'table:style-name') ?? ''))
      hidden.add(attribute(token.attributes, 'table:name') ?? '');
  }
  return hidden;
}
