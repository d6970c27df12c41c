import * as vscode from 'vscode';

let channel: vscode.LogOutputChannel | undefined;

/** The log of the extension, which people find under Output › Chibo. It names no person and no file. */
export function openLog(): vscode.LogOutputChannel {
  channel ??= vscode.window.createOutputChannel('Chibo', { log: true });
  return channel;
}

/**
 * Logs a failure by its kind and place in the program. Its message stays out, since it may quote a record or name a
 * file.
 */
export function logFailure(what: string, error: unknown): void {
  openLog().error(`${what}: ${failureOf(error)}`);
}

/** The kind of an error, its code, and where in the program it arose; nothing that it says. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  // The lines below the message name the program's own files, without folders.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames.map((line) =>
    line.replace(/\((?:.*[/\\])?([^/\\]*)\)$/, '($1)').replace(/at (?:.*[/\\])/, 'at '),
  );
  return [`${error.name}${code}`, ...places.slice(0, 8)].join('\n');
}
