import { createButton } from '../controls.js';
import { paragraph } from '../elements.js';
import type { Word } from '../words.js';

/** More than this are counted, not listed. */
const mostListed = 12;

/** A modal dialog over the editor; closing it returns the focus. */
export function showDialog(
  title: string,
  content: readonly HTMLElement[],
  buttons: (close: () => void) => readonly HTMLElement[],
  onClose: () => void,
): void {
  const dialog = document.createElement('dialog');
  const heading = document.createElement('h2');
  heading.id = 'dialog-title';
  heading.textContent = title;
  dialog.setAttribute('aria-labelledby', heading.id);
  const foot = document.createElement('div');
  foot.className = 'popup-buttons';
  foot.append(...buttons(() => dialog.close()));
  dialog.append(heading, ...content, foot);
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  foot.querySelector<HTMLElement>('vscode-button')?.focus();
}

/** The keys of the grid, on F1. */
export function showKeys(word: Word, onClose: () => void): void {
  const table = document.createElement('table');
  table.className = 'keys';
  for (const line of word('key-map').split('\n')) {
    const [keys = '', meaning] = line.split('|');
    const row = table.insertRow();
    if (meaning === undefined) {
      const head = document.createElement('th');
      head.colSpan = 2;
      head.textContent = keys.trim();
      row.append(head);
      continue;
    }
    const cell = row.insertCell();
    for (const key of keys.trim().split(/(?<= )(?=\S)/)) {
      const element = document.createElement('kbd');
      element.textContent = key.trim();
      cell.append(element, ' ');
    }
    row.insertCell().textContent = meaning.trim();
  }
  const frame = document.createElement('div');
  frame.className = 'scrolls';
  frame.tabIndex = 0;
  frame.append(table);
  showDialog(
    word('keys-title'),
    [frame],
    (close) => [createButton(word('close'), close, 'primary')],
    onClose,
  );
}

/** Asks what to do with references to members who are to be removed; `undefined` cancels the removal. */
export function askAboutReferences(
  word: Word,
  references: readonly string[],
  onClose: () => void,
): Promise<'remove' | 'keep' | undefined> {
  const list = document.createElement('ul');
  for (const reference of references.slice(0, mostListed)) {
    const item = document.createElement('li');
    item.textContent = reference;
    list.append(item);
  }
  const more = paragraph(word('references-more', { count: references.length - mostListed }));
  return new Promise((resolve) => {
    let answer: 'remove' | 'keep' | undefined;
    showDialog(
      word('references-title', { count: references.length }),
      [list, ...(references.length > mostListed ? [more] : [])],
      (close) => {
        const take = (what: typeof answer) => () => {
          answer = what;
          close();
        };
        return [
          createButton(word('cancel'), close),
          createButton(word('references-remove'), take('remove')),
          createButton(word('references-keep'), take('keep')),
        ];
      },
      () => {
        onClose();
        resolve(answer);
      },
    );
  });
}
