import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { parseText } from '../../core/parse/parse.js';
import { indexLines } from '../../core/text/positions.js';
import {
  memberIds,
  type Named,
  type NamePlace,
  namedPlaceAt,
  placesOf,
  refusesName,
  rosterPlacesOf,
} from '../../core/views/text/names.js';
import { currentLanguage } from '../language.js';
import { rangeOf, recordText, textAt, toVscodeRange } from './ranges.js';
import type { WorkspaceNames } from './workspace-names.js';

const files = '**/{*.chibo,chibo.units}.yaml';
const rosterName = 'chibo.units.yaml';

interface Place extends Pick<NamePlace, 'isDefinition'> {
  readonly location: vscode.Location;
}

/** Definition, references and renaming of the ids of members (in one record) and of units (in the whole workspace). */
export function linkNames(names: WorkspaceNames): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(recordText, {
      async provideDefinition(document, position, token) {
        const places = await placesFrom(document, position, token);
        return places?.filter(({ isDefinition }) => isDefinition).map(({ location }) => location);
      },
    }),
    vscode.languages.registerReferenceProvider(recordText, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const places = await placesFrom(document, position, token);
        return places
          ?.filter(({ isDefinition }) => includeDeclaration || !isDefinition)
          .map(({ location }) => location);
      },
    }),
    vscode.languages.registerRenameProvider(recordText, {
      prepareRename(document, position) {
        const found = namedPlaceAt(parseText(document.getText()), document.offsetAt(position));
        if (!found) throw new Error(say(currentLanguage(), message('text/rename-none')));
        return { range: rangeOf(document, found.span), placeholder: found.named.id };
      },
      provideRenameEdits: (document, position, name, token) => rename(document, position, name, names, token),
    }),
  );
}

async function rename(
  document: vscode.TextDocument,
  position: vscode.Position,
  name: string,
  names: WorkspaceNames,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const parsed = parseText(document.getText());
  const found = namedPlaceAt(parsed, document.offsetAt(position));
  if (!found) return undefined;
  if (name === found.named.id) return new vscode.WorkspaceEdit();
  const taken =
    found.named.kind === 'member'
      ? memberIds(parsed.root)
      : new Set((await names.units(token)).map(({ id }) => id));
  const refusal = refusesName(name, taken);
  if (refusal) throw new Error(say(currentLanguage(), message(`text/rename-${refusal}`, { id: name })));
  const edit = new vscode.WorkspaceEdit();
  for (const { location } of await placesNaming(found.named, document, token))
    edit.replace(location.uri, location.range, name);
  return edit;
}

async function placesFrom(
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<readonly Place[] | undefined> {
  const found = namedPlaceAt(parseText(document.getText()), document.offsetAt(position));
  return found && placesNaming(found.named, document, token);
}

/** Every place that names it: in the record at hand for a member, in all records and rosters for a unit. */
async function placesNaming(
  named: Named,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<readonly Place[]> {
  if (named.kind === 'member') return placesIn(document.uri, document.getText(), named);
  const uris = await vscode.workspace.findFiles(files, '**/node_modules/**', undefined, token);
  const own = document.uri.toString();
  const all = uris.some((uri) => uri.toString() === own) ? uris : [document.uri, ...uris];
  const places: Place[] = [];
  for (const uri of all) {
    if (token.isCancellationRequested) break;
    const text = await textAt(uri);
    // Most files do not name it, which is seen without reading them as YAML.
    if (text.includes(named.id)) places.push(...placesIn(uri, text, named));
  }
  return places;
}

function placesIn(uri: vscode.Uri, text: string, named: Named): readonly Place[] {
  const parsed = parseText(text);
  const isRoster = uri.path.endsWith(`/${rosterName}`);
  const places = isRoster ? rosterPlacesOf(parsed, named.id) : placesOf(parsed, named);
  const lines = indexLines(text);
  return places.map(({ span, isDefinition }) => ({
    // A unit is defined where its records are; a roster refers to it.
    isDefinition: isDefinition && !isRoster,
    location: new vscode.Location(uri, toVscodeRange(lines.range(span))),
  }));
}
