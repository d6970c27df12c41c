import { attribute, tokensOf } from './xml.js';

/** The fonts of the paragraph styles of a Word document. */
export interface WordFonts {
  /** The font of a style by its id; of no style, that of ordinary paragraphs. */
  of(style: string | undefined): string | undefined;
}

interface Style {
  basedOn: string | undefined;
  font: string | undefined;
}

/** Reads `word/styles.xml`; an empty text has no styles. */
export function wordFonts(xml: string): WordFonts {
  const styles = new Map<string, Style>();
  let usual: string | undefined;
  let everywhere: string | undefined;
  let style: Style | undefined;
  for (const token of tokensOf(xml)) {
    if (token.kind === 'close' && token.name === 'w:style') style = undefined;
    if (token.kind !== 'open') continue;
    const { name, attributes } = token;
    if (name === 'w:style') {
      const id = attribute(attributes, 'w:styleId') ?? '';
      style = { basedOn: undefined, font: undefined };
      styles.set(id, style);
      const isUsual = attribute(attributes, 'w:default') === '1';
      if (isUsual && attribute(attributes, 'w:type') === 'paragraph') usual = id;
    } else if (name === 'w:basedOn' && style) style.basedOn = attribute(attributes, 'w:val');
    else if (name === 'w:rFonts') {
      const font = attribute(attributes, 'w:ascii') ?? attribute(attributes, 'w:hAnsi');
      if (style) style.font ??= font;
      else everywhere ??= font;
    }
  }
  return {
    of(id) {
      let at = id ?? usual;
      for (let depth = 0; at !== undefined && depth < 10; depth += 1) {
        const found: Style | undefined = styles.get(at);
        if (found?.font !== undefined) return found.font;
        at = found?.basedOn;
      }
      return everywhere;
    },
  };
}
