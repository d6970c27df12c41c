import * as vscode from 'vscode';
import { type Encoding, encodings } from '../../core/import/encodings.js';
import { type Converted, withoutLegacyFonts } from '../../core/import/legacy.js';
import type { Table } from '../../core/import/table.js';
import { type Message, message, say } from '../../core/language/message.js';
import { loadReader } from '../../import/load.js';
import { pick } from '../ask/pick.js';
import { currentLanguage } from '../language.js';

/** A file with its parsed tables, or what was pasted. */
export interface ReadFile {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly converted: readonly Converted[];
}

/**
 * Reads the tables of an office file, texts of old fonts as Unicode; asks for the encoding where the file does not say
 * it. What is refused is reported, and gives `undefined`.
 */
export async function readOfficeFile(file: vscode.Uri, encoding?: Encoding): Promise<ReadFile | undefined> {
  const bytes = await vscode.workspace.fs.readFile(file);
  const { readTables } = await loadReader();
  const read = await readTables(bytes, { encoding });
  const unicode = read.kind === 'refused' ? read : withoutLegacyFonts(read.tables, encoding);
  const name = file.path.replace(/^.*\//, '');
  if (unicode.kind === 'tables') return { name, tables: unicode.tables, converted: unicode.converted };
  if (unicode.reason.key !== 'import/unknown-encoding' || encoding !== undefined) {
    await refuse(unicode.reason);
    return undefined;
  }
  const chosen = await chooseEncoding(unicode.reason);
  return chosen === undefined ? undefined : readOfficeFile(file, chosen);
}

/** Only the user can decide the encoding of the texts. The likeliest one is first, with a sample. */
async function chooseEncoding({ values = {} }: Message): Promise<Encoding | undefined> {
  const language = currentLanguage();
  const likely = encodings.find((each) => each === values.encoding);
  const others = encodings.filter((each) => each !== likely);
  const items = [...(likely === undefined ? [] : [likely]), ...others].map((label) => ({
    label,
    value: label,
    description: label === likely && typeof values.sample === 'string' ? values.sample : '',
  }));
  const title = say(language, message('import/ask-encoding'));
  return pick(title, items);
}

export async function refuse(reason: Message): Promise<void> {
  await vscode.window.showErrorMessage(say(currentLanguage(), reason));
}
