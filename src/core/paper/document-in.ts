import type { Assessment } from '../workspace/assess.js';
import { paperSettingsOf } from '../workspace/config.js';
import { recordsBelow } from '../workspace/records-below.js';
import { configFor, type Workspace } from '../workspace/workspace.js';
import { documentOf } from './documents.js';
import type { Document } from './model.js';
import type { DocumentKind } from './registry.js';
import type { DocumentOptions } from './source.js';

/**
 * Makes a document of a record where it stands: the summary of a đảng bộ has a row for each branch below it.
 * `undefined` where the record or its profile cannot be used.
 */
export async function documentIn(
  workspace: Workspace,
  path: string,
  kind: DocumentKind,
  assessment: Assessment,
  options: DocumentOptions = {},
): Promise<Document | undefined> {
  const { record } = assessment;
  const hasRows = kind === 'bieu-tong-hop' && record !== undefined;
  const below = hasRows ? await recordsBelow(workspace, path, record) : [];
  const settings = paperSettingsOf(await configFor(workspace, path), record?.branch.id ?? '');
  return documentOf(kind, assessment, { ...options, below, settings });
}
