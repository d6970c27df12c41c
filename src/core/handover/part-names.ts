import { type Message, message } from '../language/message.js';

/**
 * Why a name of a part must not become the name of a file, on whatever system the package is received; `undefined`
 * where it may. Names use `/` between folders and never lead out of the folder that they are put into.
 */
export function nameProblem(name: string): Message | undefined {
  const isBad = name.length > mostLength || forbidden.test(name) || name.split('/').some(isBadSegment);
  return isBad ? message('handover/name', { name }) : undefined;
}

const mostLength = 1000;
const mostSegmentBytes = 240;

/** Backslashes, drive letters and streams of NTFS (`:`), what Windows forbids, what cannot be seen, half characters. */
const forbidden = /[\\:<>"|?*\p{Cc}\p{Cf}\p{Co}\u2028\u2029]|\p{Surrogate}/u;

/** Devices of Windows, whatever ending they have. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\.|$)/i;

/** Empty, `.` and `..`, hidden (`.git`), its short name on Windows, and ends that Windows drops. */
function isBadSegment(segment: string): boolean {
  if (segment === '' || segment.startsWith('.') || /[. ]$|^ /.test(segment)) return true;
  if (reserved.test(segment) || /^git~\d/i.test(segment)) return true;
  return bytesOf(segment) > mostSegmentBytes;
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%../g, 'x').length;
}

/**
 * A name of two parts that would be one file on some system: equal but for case or for how marks are composed, or one
 * the folder of the other; `undefined` where there is none.
 */
export function collidingName(names: readonly string[]): string | undefined {
  const files = new Set<string>();
  for (const name of names) {
    const folded = foldedName(name);
    if (files.has(folded)) return name;
    files.add(folded);
  }
  return names.find((name) => {
    const segments = foldedName(name).split('/');
    return segments.some((_, depth) => depth > 0 && files.has(segments.slice(0, depth).join('/')));
  });
}

/** A name as a file system compares it that knows neither case nor how marks are composed. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
