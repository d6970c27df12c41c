import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { type DocumentFormat, documentFormats } from '../../core/paper/registry.js';
import { type ReviewKind, reviewKinds } from '../../core/paper/review/kinds.js';
import { reviewDocument } from '../../core/paper/review/review-document.js';
import type { Rollup } from '../../core/rollup/rollup.js';
import {
  type Config,
  configName,
  noConfig,
  readConfig,
  reviewSettingsOf,
} from '../../core/workspace/config.js';
import { writeDocument } from '../../export/write-document.js';
import { pick } from '../ask/pick.js';
import { askWhere, offerToOpen, pickFormat } from '../export/dialogs.js';
import { type ExportHost, fontsOf, warnOfMissingLetters } from '../export/export-host.js';
import { textOf } from '../folder.js';
import { currentLanguage } from '../language.js';

/** The user's choices: which review, format, audience, and target. */
export interface ReviewChoice {
  readonly kind: ReviewKind;
  readonly format: DocumentFormat;
  /** Whether it is for external readers; groups of fewer than five people are hidden from them. */
  readonly withhold: boolean;
  readonly target: vscode.Uri;
}

/** Returns the roll-up for a review, after all records are read; `undefined` if cancelled. */
export type RollupReader = (token?: vscode.CancellationToken) => Promise<Rollup | undefined>;

/**
 * Makes the review of a unit (`null`: of the highest unit). Asks for the options, shows progress and offers
 * to open the file. With a given choice it asks nothing.
 */
export async function exportReview(
  read: RollupReader,
  unit: string | null,
  asked: unknown,
  host: ExportHost,
): Promise<void> {
  if (isChoice(asked)) {
    await makeReview(read, unit, asked, host);
    return;
  }
  const choice = await choose(unit);
  if (choice === undefined) return;
  const language = currentLanguage();
  try {
    const isWritten = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: say(language, message('branches/export-progress')),
        cancellable: true,
      },
      (_, token) => makeReview(read, unit, choice, host, token),
    );
    if (isWritten) await offerToOpen(choice.target);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(say(language, message('ui/failed', { reason })));
  }
}

function isChoice(value: unknown): value is ReviewChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, format, withhold, target } = value as Partial<Record<keyof ReviewChoice, unknown>>;
  return (
    reviewKinds.some((one) => one === kind) &&
    documentFormats.some((one) => one === format) &&
    typeof withhold === 'boolean' &&
    target instanceof vscode.Uri
  );
}

/** Makes and writes a review; returns whether it was written, that is, not cancelled. */
async function makeReview(
  read: RollupReader,
  unit: string | null,
  { kind, format, withhold, target }: ReviewChoice,
  host: ExportHost,
  token?: vscode.CancellationToken,
): Promise<boolean> {
  const rollup = await read(token);
  if (rollup === undefined) return false;
  const config = await configOfPlace();
  const document = reviewDocument(rollup, unit ?? undefined, {
    kind,
    withhold,
    settings: (id) => reviewSettingsOf(config, id),
  });
  if (document === undefined) throw new Error(say(currentLanguage(), message('branches/export-nothing')));
  await warnOfMissingLetters([document], format, host);
  const bytes = await writeDocument(document, format, fontsOf(host));
  if (token?.isCancellationRequested) return false;
  await host.writeFile(target, bytes);
  return true;
}

/** The configuration at the top of the first folder that has one; units may be spread over all folders. */
async function configOfPlace(): Promise<Config> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const text = await textOf(vscode.Uri.joinPath(uri, configName));
    if (text !== undefined) return readConfig(text, configName).config;
  }
  return noConfig;
}

async function choose(unit: string | null): Promise<ReviewChoice | undefined> {
  const language = currentLanguage();
  const kind = await pick(
    say(language, message('branches/export-kind')),
    reviewKinds.map((value) => ({ value, label: say(language, message(`branches/export-${value}`)) })),
  );
  if (kind === undefined) return undefined;
  const format = await pickFormat();
  if (format === undefined) return undefined;
  const withhold = await pick(say(language, message('branches/export-for')), [
    {
      value: false,
      label: say(language, message('branches/export-superior')),
      description: say(language, message('branches/export-superior-detail')),
    },
    {
      value: true,
      label: say(language, message('branches/export-others')),
      description: say(language, message('branches/export-others-detail')),
    },
  ]);
  if (withhold === undefined) return undefined;
  const target = await askWhere(suggestedFile(unit, kind, format), format);
  return target && { kind, format, withhold, target };
}

/** `bao-cao-so-ket-phong-ky-thuat.docx` in the first open folder. */
function suggestedFile(unit: string | null, kind: ReviewKind, format: DocumentFormat): vscode.Uri {
  const name = `bao-cao-${kind}${unit === null ? '' : `-${unit.replace(/[^\w-]+/g, '-')}`}.${format}`;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(name);
}
