import * as vscode from 'vscode';

/** The scheme of a record as an import would leave it: a document that is never saved. */
export const proposalScheme = 'chibo-import';

/** The address of what an import proposes for a record. `name` is what the tab is called. */
export function proposalUri(record: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: proposalScheme, path: `/${name}`, query: record.toString() });
}

/** The file that a document is about: of a proposal its record, else the document's own. */
export function fileBehind(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === proposalScheme ? vscode.Uri.parse(uri.query) : uri;
}
