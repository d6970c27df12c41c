import { type Text, text } from '../language/language.js';
import type { SheetId } from './sheet.js';

/** Sheets that share a tab; where there are several, the user switches between them. */
export interface Tab {
  readonly title: Text;
  readonly sheets: readonly SheetId[];
}

/** The tabs of the editor, in their order. */
export const tabs: readonly Tab[] = [
  { title: text('tab/general'), sheets: ['general', 'figures'] },
  { title: text('tab/criteria'), sheets: ['criteria', 'months'] },
  { title: text('tab/members'), sheets: ['members'] },
  { title: text('tab/meetings'), sheets: ['meetings'] },
  { title: text('tab/mentoring'), sheets: ['mentoring'] },
  { title: text('tab/awards'), sheets: ['awards', 'discipline'] },
  { title: text('tab/targets'), sheets: ['targets', 'initiatives'] },
  { title: text('tab/workflow'), sheets: ['workflow'] },
];
