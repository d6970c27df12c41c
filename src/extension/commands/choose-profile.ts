import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { parseText } from '../../core/parse/parse.js';
import {
  builtinChoices,
  matchingProfiles,
  offeredProfiles,
  type ProfileChoice,
  profileNameIn,
  type RecordSubject,
} from '../../core/profile/choose-profile.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { pickAsTyped } from '../ask/pick-as-typed.js';
import { currentLanguage } from '../language.js';

/** Files of each kind that are read before anything is offered: somebody is waiting. */
const mostRead = 100;

/**
 * Asks for the profile of a record: those in force that fit it, most used first, each with what it is for. Words are
 * searched without marks, in titles, ids and documents, which VS Code's own filter does not do.
 */
export async function chooseProfile(
  record: vscode.Uri,
  subject: RecordSubject,
  placeholder: string,
  title?: string,
): Promise<ProfileChoice | undefined> {
  const [own, used] = await Promise.all([profilesOfPlace(record), usedProfiles(record)]);
  const usual = vscode.workspace.getConfiguration('chibo', record).get<string>('profile', '').trim();
  const offered = offeredProfiles([...builtinChoices(), ...own], subject, used).toSorted(
    // The sort is stable: the others keep their order.
    (a, b) => Number(b.name === usual) - Number(a.name === usual),
  );
  const chosen = await pickAsTyped<ProfileItem>({
    title,
    placeholder,
    items: offered.map(itemOf),
    typed(written) {
      const items = matchingProfiles(offered, written).map(itemOf);
      return { items, meant: items[0] };
    },
  });
  return chosen?.choice;
}

interface ProfileItem extends vscode.QuickPickItem {
  readonly choice: ProfileChoice;
}

/** Always shown, since what is typed has been searched for already. */
function itemOf(choice: ProfileChoice): ProfileItem {
  const { title, description } = choice.profile;
  const detail = description === undefined ? {} : { detail: description };
  return { label: title, description: choice.name, ...detail, alwaysShow: true, choice };
}

/** The profiles that lie beside the records of the folder, named as this record would name them. */
async function profilesOfPlace(record: vscode.Uri): Promise<readonly ProfileChoice[]> {
  const files = await filesBeside(record, '**/*.chibo-profile.yaml');
  const read = await Promise.all(
    files.map(async (file) => {
      const { profile } = readProfile(parseText(await textOf(file)));
      return profile && { name: relativeTo(record.path, file.path), profile };
    }),
  );
  return read.filter((choice) => choice !== undefined);
}

/** The profiles that the records of the folder name, one for each record. */
async function usedProfiles(record: vscode.Uri): Promise<readonly string[]> {
  const files = await filesBeside(record, '**/*.chibo.yaml');
  const names = await Promise.all(
    files.map(async (file) => {
      const name = profileNameIn(await textOf(file));
      if (!name?.endsWith('.chibo-profile.yaml')) return name;
      const profile = vscode.Uri.joinPath(file, '..', name);
      return relativeTo(record.path, profile.path);
    }),
  );
  return names.filter((name) => name !== undefined);
}

async function filesBeside(record: vscode.Uri, pattern: string): Promise<readonly vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(record);
  if (folder === undefined) return [];
  const files = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, pattern),
    undefined,
    mostRead,
  );
  return files.filter((file) => file.toString() !== record.toString());
}

/** The text of a file; empty where it cannot be read, which is somebody else's to report. */
async function textOf(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return '';
  }
}

/** The way from a file to another, with `/` between folders. */
function relativeTo(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}

/** What the pick says above its list. */
export function placeholderOf(key: 'ui/start-profile' | 'ui/change-profile'): string {
  return say(currentLanguage(), message(key));
}
