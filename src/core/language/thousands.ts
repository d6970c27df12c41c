/** Digits with a mark before each group of three, from the right: `1250000` → `1.250.000`. */
export function withThousands(digits: string, mark: string): string {
  return digits.length > 3 ? digits.replace(/\B(?=(?:\d{3})+$)/g, mark) : digits;
}

/** A decimal text (`-1250.5`) with the signs of a language: `-1.250,5` in Vietnamese, `-1,250.5` in English. */
export function localDecimal(text: string, language: 'vi' | 'en'): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return text;
  const [mark, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  return `${sign}${withThousands(whole, mark)}${decimals === '' ? '' : point + decimals}`;
}
