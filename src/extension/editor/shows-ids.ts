import * as vscode from 'vscode';

/** Whether grids show the ids of members. */
export function showsIds(): boolean {
  return vscode.workspace.getConfiguration('chibo').get<boolean>('showIds', false);
}

/**
 * Stored in the user settings, unless this workspace overrides the setting: then in the workspace settings.
 */
export async function setShowsIds(shows: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('chibo');
  const isOfWorkspace = settings.inspect('showIds')?.workspaceValue !== undefined;
  const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('showIds', shows, target);
}
