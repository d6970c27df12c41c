/**
 * The controls around the grid. They are imported from the toolkit only in this module, so that another
 * component library could replace it.
 */
import {
  type Checkbox,
  provideVSCodeDesignSystem,
  type TextField,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeTag,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/** Registers only the components that are used. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox(), vsCodeTag(), vsCodeTextField());
}

/** A button; the first one of a toolbar may be prominent. */
export function createButton(
  label: string,
  onClick: () => void,
  appearance: 'primary' | 'secondary' = 'secondary',
): HTMLElement {
  const button = document.createElement('vscode-button');
  button.setAttribute('appearance', appearance);
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}

/** A text field for one line, with its own undo. */
export interface TextInput {
  readonly element: HTMLElement;
  value: string;
  focus(): void;
}

export function createTextInput(label: string, onInput: () => void): TextInput {
  const field = document.createElement('vscode-text-field') as TextField;
  field.setAttribute('placeholder', label);
  field.setAttribute('aria-label', label);
  field.addEventListener('input', onInput);
  field.addEventListener('keydown', keepHistory);
  return {
    element: field,
    get value() {
      return field.value;
    },
    set value(text) {
      field.value = text;
    },
    focus() {
      field.focus();
      field.shadowRoot?.querySelector('input')?.select();
    },
  };
}

export interface CheckInput {
  readonly element: HTMLElement;
  checked: boolean;
  /** Indeterminate: it represents several boxes with different states. */
  mixed: boolean;
}

/**
 * A check box. `onChange` is called only for changes by the user, not by code; the toolkit's box fires
 * `change` for both.
 */
export function createCheckbox(label: string, checked: boolean, onChange: () => void): CheckInput {
  const box = document.createElement('vscode-checkbox') as Checkbox;
  let known = checked;
  box.textContent = label;
  box.checked = checked;
  box.addEventListener('change', () => {
    if (box.checked === known) return;
    known = box.checked;
    onChange();
  });
  return {
    element: box,
    get checked() {
      return box.checked;
    },
    set checked(value) {
      known = value;
      box.checked = value;
    },
    get mixed() {
      return box.indeterminate;
    },
    set mixed(value) {
      box.indeterminate = value;
    },
  };
}

/** The browser undoes in a text field; VS Code would undo the document instead. */
function keepHistory(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  document.execCommand(key === 'y' || event.shiftKey ? 'redo' : 'undo');
}
