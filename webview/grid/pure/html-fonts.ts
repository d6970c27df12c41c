/** Fonts in which letters stand for others: those of TCVN3 and VNI. Of no other font a name has to be known. */
const oldFont = /^(?:\.vn|vni\b)/i;

interface FontRule {
  readonly selector: string;
  readonly font: string;
}

/**
 * Finds the old font of a piece of a copied page, as spreadsheets and documents write it: in a style of its own, in the
 * `face` of a `font`, or by a rule of the page.
 */
export type FontOf = (element: Element) => string | undefined;

/** The fonts of a copied page; most pages name no old font, and are not looked through. */
export function oldFontsIn(page: Document, source: string): FontOf | undefined {
  if (!/\.Vn|VNI-/i.test(source)) return undefined;
  const rules = [...page.querySelectorAll('style')].flatMap(({ textContent }) => rulesIn(textContent ?? ''));
  return (element) => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const font = ownFont(at) ?? ruledFont(at, rules);
      if (font !== undefined) return oldFont.test(font) ? font : undefined;
    }
    return undefined;
  };
}

function ownFont(element: Element): string | undefined {
  const written = element.getAttribute('style') ?? '';
  return (
    fontIn(written) ?? (element.localName === 'font' ? firstName(element.getAttribute('face')) : undefined)
  );
}

/** Of several rules the last one counts, as these programs write them. */
function ruledFont(element: Element, rules: readonly FontRule[]): string | undefined {
  return rules.findLast(({ selector }) => matches(element, selector))?.font;
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function rulesIn(css: string): readonly FontRule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' ');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const font = fontIn(body);
    return font === undefined || selector.includes('@') ? [] : [{ selector: selector.trim(), font }];
  });
}

function fontIn(style: string): string | undefined {
  const [, names] = /(?:^|[;\s])font-family\s*:\s*([^;]*)/i.exec(style) ?? [];
  return firstName(names);
}

/** The first of several names, which is the font that is meant. */
function firstName(names: string | null | undefined): string | undefined {
  const name = (names ?? '').replace(/^[\s"'“]+/, '').replace(/["'”\s]*(?:,.*)?$/s, '');
  return name === '' ? undefined : name;
}
