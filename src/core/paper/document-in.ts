import { noPaperSettings, settingsOver } from '../record/paper-settings.js';
import type { Assessment } from '../workspace/assess.js';
import { paperSettingsOf } from '../workspace/config.js';
import { recordsBelow } from '../workspace/records-below.js';
import { configFor, type Workspace } from '../workspace/workspace.js';
import { documentOf } from './documents.js';
import type { Document } from './model.js';
import type { DocumentKind } from './registry.js';
import type { DocumentOptions } from './source.js';

/** Kinds that count what the branches below a đảng bộ have, or have a row for each. */
const kindsWithBranches: ReadonlySet<DocumentKind> = new Set(['bieu-tong-hop', 'bao-cao-ket-qua']);

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
  const needsBranches = kindsWithBranches.has(kind) && record !== undefined;
  const below = needsBranches ? await recordsBelow(workspace, path, record) : [];
  const configured = paperSettingsOf(await configFor(workspace, path), record?.branch.id ?? '');
  // What the host gives counts where the configuration says nothing.
  const settings = settingsOver(configured, options.settings ?? noPaperSettings);
  return documentOf(kind, assessment, { ...options, below, settings });
}
