import type { PhraseKey } from '../language/documents.js';

/** Distances of an A4 page to its text, in millimetres. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The distance of lines: a number of points whatever stands in them, or a multiple of the font's own. */
export type LineSpacing =
  | { readonly kind: 'exact'; readonly points: number }
  | { readonly kind: 'multiple'; readonly times: number };

/** How a party paper is laid out and worded by the guide on form that is in force on its date. */
export interface PaperForm {
  readonly id: 'hd-36-2018' | 'hd-05-2026';
  /** The first day on which papers take this form, yyyy-mm-dd. */
  readonly since: string;
  readonly margins: { readonly portrait: Margins; readonly landscape: Margins };
  readonly lineSpacing: LineSpacing;
  /** Points between two paragraphs. */
  readonly paragraphSpacing: number;
  /** Whether a number below 10 takes a 0: `Số 05-BC/CB`. */
  readonly padsNumbers: boolean;
  readonly words: {
    readonly fileOfBranch: PhraseKey;
    readonly fileOfCommittee: PhraseKey;
    /** The one who keeps the minutes, in the text and above the signature. */
    readonly clerk: PhraseKey;
    readonly clerkSigns: PhraseKey;
    readonly chairSigns: PhraseKey;
  };
}

const margins = { top: 20, right: 15, bottom: 20, left: 30 } as const;

/**
 * Guide 36-HD/VPTW of 3 April 2018. It was not seen to say how far apart lines and paragraphs stand;
 * these distances, and the margins of landscape pages, are our own.
 */
const guide36: PaperForm = {
  id: 'hd-36-2018',
  since: '2018-04-03',
  margins: { portrait: margins, landscape: { top: 20, right: 20, bottom: 15, left: 20 } },
  lineSpacing: { kind: 'multiple', times: 1.15 },
  paragraphSpacing: 4,
  padsNumbers: false,
  words: {
    fileOfBranch: 'recipients/file-branch-2018',
    fileOfCommittee: 'recipients/file-2018',
    clerk: 'minutes/clerk-2018',
    clerkSigns: 'minutes/clerk-office-2018',
    chairSigns: 'minutes/chair-office-2018',
  },
};

/** Guide 05-HD/VPTW of 27 May 2026: lines exactly 18 to 22 points apart, paragraphs at least 6. */
const guide05: PaperForm = {
  id: 'hd-05-2026',
  since: '2026-05-27',
  margins: { portrait: margins, landscape: margins },
  lineSpacing: { kind: 'exact', points: 18 },
  paragraphSpacing: 6,
  padsNumbers: true,
  words: {
    fileOfBranch: 'recipients/file-branch',
    fileOfCommittee: 'recipients/file-committee',
    clerk: 'minutes/clerk',
    clerkSigns: 'minutes/clerk-office',
    chairSigns: 'minutes/chair-office',
  },
};

/** The form of a paper of a day (yyyy-mm-dd); papers older than both guides take the older one. */
export function formOn(date: string): PaperForm {
  return date >= guide05.since ? guide05 : guide36;
}

/** A page of A4 in millimetres; `content` is the width between the margins. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly content: number;
}

/** The page of a form that lies one way. */
export function pageOf({ margins: all }: PaperForm, orientation: 'portrait' | 'landscape'): Page {
  const [width, height] = orientation === 'portrait' ? [210, 297] : [297, 210];
  const own = all[orientation];
  return { width, height, margins: own, content: width - own.left - own.right };
}
