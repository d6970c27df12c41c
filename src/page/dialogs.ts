import type { Say } from './words.js';

/** Something to choose, with a line that explains it. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string | undefined;
}

/** A window over the page. Escape closes it; it returns what the user decided, or `undefined`. */
function openDialog<Value>(
  title: string,
  fill: (dialog: HTMLFormElement, done: (value: Value | undefined) => void) => void,
): Promise<Value | undefined> {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  form.method = 'dialog';
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = 'dialog-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  form.append(heading);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    let result: Value | undefined;
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
    fill(form, (value) => {
      result = value;
      dialog.close();
    });
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[autofocus]')?.focus();
  });
}

/** The user chooses one of a list, by mouse, arrows, or by typing part of its words where `search` is given. */
export function choose<Value>(
  say: Say,
  title: string,
  choices: readonly Choice<Value>[],
  search?: (typed: string) => readonly Choice<Value>[],
): Promise<Value | undefined> {
  return openDialog(title, (form, done) => {
    const list = document.createElement('div');
    list.className = 'choices';
    const draw = (shown: readonly Choice<Value>[]): void => {
      list.replaceChildren(...shown.map((choice) => choiceButton(choice, () => done(choice.value))));
    };
    draw(choices);
    list.addEventListener('keydown', (event) => moveFocus(list, event));
    if (search) {
      const field = document.createElement('input');
      field.type = 'search';
      field.placeholder = say('page/search');
      field.setAttribute('aria-label', say('page/search'));
      field.autofocus = true;
      field.addEventListener('input', () => draw(search(field.value)));
      field.addEventListener('keydown', (event) => {
        if (event.key === 'ArrowDown') list.querySelector('button')?.focus();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        list.querySelector('button')?.click();
      });
      form.append(field);
    } else list.querySelector('button')?.setAttribute('autofocus', '');
    form.append(list, buttons([cancelButton(say, () => done(undefined))]));
  });
}

function choiceButton<Value>({ label, detail }: Choice<Value>, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  const strong = document.createElement('strong');
  strong.textContent = label;
  button.append(strong);
  if (detail) {
    const small = document.createElement('small');
    small.textContent = detail;
    button.append(small);
  }
  button.addEventListener('click', run);
  return button;
}

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const all: readonly (Element | null)[] = [...list.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement);
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  if (next instanceof HTMLElement) next.focus();
}

/** A field of a small form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** The values to choose from; any text if absent. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** A regular expression that a text must match. */
  readonly pattern?: string;
  readonly required?: boolean;
}

/** Asks for some values at once. */
export function ask(
  say: Say,
  title: string,
  fields: readonly Field[],
  accept: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  return openDialog(title, (form, done) => {
    const controls = fields.map(controlOf);
    for (const { row } of controls) form.append(row);
    controls[0]?.control.setAttribute('autofocus', '');
    const ok = document.createElement('button');
    ok.className = 'primary';
    ok.textContent = accept;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      done(Object.fromEntries(controls.map(({ name, control }) => [name, control.value.trim()])));
    });
    form.append(buttons([ok, cancelButton(say, () => done(undefined))]));
  });
}

interface Control {
  readonly name: string;
  readonly row: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
}

function controlOf({ name, label, value, hint, options, pattern, required }: Field): Control {
  const row = document.createElement('label');
  const caption = document.createElement('span');
  caption.textContent = label;
  const control = options ? document.createElement('select') : document.createElement('input');
  for (const option of options ?? []) {
    const element = document.createElement('option');
    element.value = option.value;
    element.textContent = option.label;
    control.append(element);
  }
  control.name = name;
  control.value = value;
  control.required = required ?? false;
  if (control instanceof HTMLInputElement && pattern) control.pattern = pattern;
  row.append(caption, control);
  if (hint) {
    const small = document.createElement('small');
    small.textContent = hint;
    row.append(small);
    if (control instanceof HTMLInputElement) control.title = hint;
  }
  return { name, row, control };
}

/** Shows lines, and asks how to go on; `undefined` if closed. */
export function showLines<Value>(
  say: Say,
  title: string,
  lines: readonly string[],
  choices: readonly Choice<Value>[] = [],
): Promise<Value | undefined> {
  return openDialog(title, (form, done) => {
    const text = document.createElement('div');
    text.className = 'report';
    text.tabIndex = 0;
    text.append(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      }),
    );
    const list = document.createElement('div');
    list.className = 'choices';
    list.append(...choices.map((choice) => choiceButton(choice, () => done(choice.value))));
    list.addEventListener('keydown', (event) => moveFocus(list, event));
    const close = cancelButton(say, () => done(undefined));
    if (choices.length === 0) close.textContent = say('page/close-dialog');
    (list.querySelector('button') ?? close).setAttribute('autofocus', '');
    form.append(text, list, buttons([close]));
  });
}

/** Several of a list; `undefined` if cancelled or nothing was ticked. */
export function chooseMany<Value>(
  say: Say,
  title: string,
  choices: readonly (Choice<Value> & { readonly ticked: boolean })[],
  accept: string,
): Promise<readonly Value[] | undefined> {
  return openDialog(title, (form, done) => {
    const boxes = choices.map(({ label, ticked }) => {
      const row = document.createElement('label');
      row.className = 'tick';
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = ticked;
      row.append(box, label);
      form.append(row);
      return box;
    });
    const ok = document.createElement('button');
    ok.className = 'primary';
    ok.textContent = accept;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = choices.filter((_, index) => boxes[index]?.checked).map(({ value }) => value);
      done(chosen.length > 0 ? chosen : undefined);
    });
    form.append(buttons([ok, cancelButton(say, () => done(undefined))]));
  });
}

/** A text in a large field, which may be changed; `undefined` if cancelled. */
export function editText(
  say: Say,
  title: string,
  text: string,
  selection: { readonly start: number; readonly end: number },
): Promise<string | undefined> {
  return openDialog(title, (form, done) => {
    form.classList.add('wide');
    const area = document.createElement('textarea');
    area.value = text;
    area.spellcheck = false;
    area.setAttribute('aria-label', title);
    const ok = document.createElement('button');
    ok.className = 'primary';
    ok.textContent = say('page/text-apply');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // A field for text has line feeds alone.
      const typed = text.includes('\r\n') ? area.value.replaceAll('\n', '\r\n') : area.value;
      done(area.value === text.replaceAll('\r\n', '\n') ? text : typed);
    });
    form.append(area, buttons([ok, cancelButton(say, () => done(undefined))]));
    setTimeout(() => {
      const before = text.slice(0, selection.start).replaceAll('\r\n', '\n');
      const inside = text.slice(selection.start, selection.end).replaceAll('\r\n', '\n');
      area.focus();
      area.setSelectionRange(before.length, before.length + inside.length);
      const line = before.split('\n').length;
      area.scrollTop =
        (area.scrollHeight / Math.max(1, area.value.split('\n').length)) * Math.max(0, line - 6);
    });
  });
}

function cancelButton(say: Say, run: () => void): HTMLButtonElement {
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.textContent = say('page/cancel');
  cancel.addEventListener('click', run);
  return cancel;
}

function buttons(all: readonly HTMLButtonElement[]): HTMLElement {
  const row = document.createElement('div');
  row.className = 'buttons';
  row.append(...all);
  return row;
}
