import { message } from '../core/language/message.js';
import { byteOrderMark, hasByteOrderMark } from '../core/text/byte-order-mark.js';
import { PageError } from './page-error.js';

/** A file that the user chose, and how it can be written in place. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent where the browser cannot write into files. */
  readonly handle: FileSystemFileHandle | undefined;
}

/** The parts of the File System Access API that TypeScript's library lacks. */
interface Pickers {
  showOpenFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: PickerOptions & { suggestedName: string }): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(options: { mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

interface PickerOptions {
  readonly types?: readonly { readonly description: string; readonly accept: Record<string, string[]> }[];
  readonly id?: string;
}

declare global {
  interface Window extends Pickers {}
}

/** A kind of files: its name for people, and the endings of names. */
export interface FileKind {
  readonly title: string;
  readonly endings: readonly string[];
}

/** Whether files can be written in place. */
export const canWriteFiles = (): boolean =>
  window.showOpenFilePicker !== undefined && window.showSaveFilePicker !== undefined;

/** The user chooses a file; `undefined` if nothing was chosen. */
export async function openFile({ title, endings }: FileKind): Promise<ChosenFile | undefined> {
  if (!window.showOpenFilePicker) return chooseByField(endings);
  try {
    const types = [{ description: title, accept: { 'application/octet-stream': endings.map(lastEnding) } }];
    const [handle] = await window.showOpenFilePicker({ types, id: 'chibo' });
    return handle && (await fileOf(handle));
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

export async function fileOf(handle: FileSystemFileHandle): Promise<ChosenFile> {
  const file = await handle.getFile();
  return { name: file.name, bytes: await bytesOf(file), handle };
}

export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Choosers know endings with one dot only. */
function lastEnding(ending: string): string {
  return ending.slice(ending.lastIndexOf('.'));
}

/** A field for files, for browsers without choosers of their own. */
async function chooseByField(endings: readonly string[]): Promise<ChosenFile | undefined> {
  const [file] = await chooseFiles({ accept: endings.map(lastEnding).join(','), folder: false });
  return file && { name: file.name, bytes: await bytesOf(file), handle: undefined };
}

export function chooseFiles(options: { accept: string; folder: boolean }): Promise<readonly File[]> {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = options.accept;
  field.webkitdirectory = options.folder;
  field.hidden = true;
  document.body.append(field);
  return new Promise((resolve) => {
    const done = (): void => {
      field.remove();
      resolve([...(field.files ?? [])]);
    };
    field.addEventListener('change', done);
    field.addEventListener('cancel', done);
    field.click();
  });
}

/** Where a new file was written: a handle for the next time, or the browser's folder of downloads. */
export type Written =
  | { readonly kind: 'file'; readonly handle: FileSystemFileHandle }
  | { readonly kind: 'downloaded' };

/** The user chooses where to write a new file; `undefined` if cancelled. Without choosers it is downloaded. */
export async function saveNewFile(
  name: string,
  { title, endings }: FileKind,
  bytes: Uint8Array,
): Promise<Written | undefined> {
  if (!window.showSaveFilePicker) {
    download(name, bytes);
    return { kind: 'downloaded' };
  }
  try {
    const types = [{ description: title, accept: { 'application/octet-stream': endings.map(lastEnding) } }];
    const handle = await window.showSaveFilePicker({ suggestedName: name, types, id: 'chibo' });
    await writeFile(handle, bytes);
    return { kind: 'file', handle };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

/** Writes a file in place. The browser writes beside it and exchanges both at the end. */
export async function writeFile(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const target = await handle.createWritable();
  await target.write(new Uint8Array(bytes));
  await target.close();
}

export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A text with its byte order mark kept apart; other encodings than UTF-8 are refused. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly mark: boolean } {
  const mark = hasByteOrderMark(bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), mark };
  } catch {
    throw new PageError(message('file/not-utf8'));
  }
}

export function bytesOfText(text: string, mark: boolean): Uint8Array {
  return new TextEncoder().encode(mark ? byteOrderMark + text : text);
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
