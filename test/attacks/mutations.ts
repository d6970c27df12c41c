import fc from 'fast-check';

/** Pieces that have a meaning to a reader of YAML, or none to anybody. */
const pieces = [
  ...['', ' ', '  ', '\n', '\r', '\r\n', '\t', '\n\n', '\n  - ', '\n- ', '\n    '],
  ...[
    ':',
    ': ',
    '- ',
    '#',
    ' #',
    ',',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '|2-\n',
    '? ',
    '!',
    '&a ',
    '*a',
  ],
  ...['<<: ', '---\n', '...\n', '%YAML 1.1\n', '~', 'null', 'true', '.inf', '0x1F', '1e309', '-0', '012'],
  ...['constructor', '__proto__', 'toString', '\0', '\u001b[2J', '\u0085', '\u200b', '\u2028', '\u202e'],
  ...['\ud800', '\udc00', '\ufeff', '\u0301', '𝒜', '<img src=x>', '=1+1', '9999-12-31', '2023-02-29'],
  ...['8,5', '1.500', '99999999999999999999', 'dv01', 'I.1', 'members:\n', 'criteria:\n', 'period: '],
];

type Change = (text: string, other: string) => string;

/** A change of a text at some places, given as parts of its length from 0 to 1. */
function changeAt(at: number, length: number, piece: string, kind: number): Change {
  return (text, other) => {
    const start = Math.floor(at * text.length);
    const end = start + length;
    switch (kind) {
      case 0:
        return text.slice(0, start) + piece + text.slice(start);
      case 1:
        return text.slice(0, start) + piece + text.slice(end);
      case 2: {
        // A part of another text, as a careless paste leaves it.
        const from = Math.floor(at * other.length);
        return text.slice(0, start) + other.slice(from, from + 10 * length) + text.slice(start);
      }
      case 3:
        return onLines(text, start, (line) => [line, line]);
      case 4:
        return onLines(text, start, () => []);
      case 5:
        return onLines(text, start, (line) => [' '.repeat(length % 5) + line.trimStart()]);
      default:
        return text.slice(0, start);
    }
  };
}

function onLines(text: string, offset: number, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const index = text.slice(0, offset).split('\n').length - 1;
  return lines.flatMap((line, at) => (at === index ? change(line) : [line])).join('\n');
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** One of the texts after up to `most` slips, wrong pastes and hostile insertions. */
export function mutated(texts: readonly string[], most = 4): fc.Arbitrary<string> {
  const change = fc
    .tuple(place, fc.nat(12), fc.constantFrom(...pieces), fc.nat(5))
    .map((parts) => changeAt(...parts));
  // Cutting leaves little to try further, so it is rare.
  const changes = fc.tuple(
    fc.array(change, { minLength: 1, maxLength: most }),
    fc.oneof(
      { weight: 9, arbitrary: fc.constant<Change>((text) => text) },
      { weight: 1, arbitrary: place.map((at) => changeAt(at, 0, '', 6)) },
    ),
  );
  return fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), changes)
    .map(([text, other, [several, last]]) =>
      [...several, last].reduce((current, each) => each(current, other), text),
    );
}

/** The bytes of a file after up to six of them, or stretches, were changed, left out, doubled or cut off. */
export function mutatedBytes(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(place, fc.nat(5), fc.nat(255), fc.nat(40));
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([file, changes]) => {
      let bytes = [...file];
      for (const [at, kind, byte, length] of changes) {
        const start = Math.floor(at * bytes.length);
        if (kind <= 2) bytes[start] = byte;
        else if (kind === 3) bytes.splice(start, length);
        else if (kind === 4) bytes.splice(start, 0, ...bytes.slice(start, start + length));
        else bytes = bytes.slice(0, Math.max(4, start));
      }
      return Uint8Array.from(bytes);
    });
}
