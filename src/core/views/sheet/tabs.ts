import { type Message, message } from '../../language/message.js';
import type { RecordSheetId } from './sheet.js';

/** Sheets that share a tab; where there are several, the user switches between them. */
export interface Tab {
  readonly title: Message;
  readonly sheets: readonly RecordSheetId[];
}

/** The tabs of the editor, in their order. */
export const tabs: readonly Tab[] = [
  { title: message('tab/general'), sheets: ['general', 'figures'] },
  { title: message('tab/criteria'), sheets: ['criteria', 'months'] },
  { title: message('tab/members'), sheets: ['members'] },
  { title: message('tab/meetings'), sheets: ['meetings'] },
  { title: message('tab/mentoring'), sheets: ['mentoring'] },
  { title: message('tab/awards'), sheets: ['awards', 'discipline'] },
  { title: message('tab/targets'), sheets: ['targets', 'initiatives'] },
  { title: message('tab/workflow'), sheets: ['workflow'] },
];
