/**
 * The controls around the grid. They come from the toolkit, and only from here: this module is the seam at
 * which another set of components can take its place.
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

/** Registers the components that are used, and no others. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox(), vsCodeTag(), vsCodeTextField());
}

/** A button; the first of a toolbar may be prominent. */
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

/** A field for one line of text, in which undo is its own. */
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
  /** Neither ticked nor unticked: it stands for several boxes that differ. */
  mixed: boolean;
}

/**
 * A check box. `onChange` is called when the user ticks or unticks it, never when code does: the toolkit's own box
 * fires `change` for both.
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

/** Undo within a text field is the field's; VS Code would undo the document instead. */
function keepHistory(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  document.execCommand(key === 'y' || event.shiftKey ? 'redo' : 'undo');
}
