import type { Path } from '../../src/core/parse/tree.js';
import { readPlace } from './nearest-place.js';

const selector = '[data-suppose]';
type Field = HTMLInputElement | HTMLSelectElement;

/**
 * The fields of a what-if: a score is tried out while it is typed. Escape restores the written value; Enter
 * and the arrow keys move along the column.
 */
export function watchFields(page: HTMLElement, suppose: (path: Path, typed: string | null) => void): void {
  const send = (field: Field, typed: string | null): void => {
    const path = readPlace(field.dataset.suppose);
    if (path) suppose(path, typed);
  };
  page.addEventListener('input', (event) => {
    const field = fieldOf(event.target);
    if (field && !(event instanceof InputEvent && event.isComposing)) send(field, field.value);
  });
  page.addEventListener('compositionend', (event) => {
    const field = fieldOf(event.target);
    if (field) send(field, field.value);
  });
  page.addEventListener('keydown', (event) => {
    const field = fieldOf(event.target);
    if (!field || event.isComposing) return;
    if (event.key === 'Escape') {
      field.value = field.dataset.written ?? '';
      send(field, null);
    } else if (!moveFrom(field, event)) return;
    event.preventDefault();
  });
}

/** Puts the focus into the first field of the page. */
export function focusFirstField(page: HTMLElement): boolean {
  const field = page.querySelector<HTMLElement>(selector);
  field?.focus();
  return field !== null;
}

function moveFrom(field: Field, { key, shiftKey }: KeyboardEvent): boolean {
  const isList = field instanceof HTMLSelectElement;
  const step =
    key === 'Enter' ? (shiftKey ? -1 : 1) : isList ? 0 : key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return false;
  const row = field.closest('tr');
  const column = field.closest<HTMLTableCellElement>('td')?.cellIndex ?? 0;
  const rows = [...(row?.closest('table')?.rows ?? [])];
  for (let at = row ? rows.indexOf(row) + step : -1; rows[at]; at += step) {
    const next = rows[at]?.cells[column]?.querySelector<HTMLElement>(selector);
    if (!next) continue;
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
    return true;
  }
  return true;
}

function fieldOf(target: EventTarget | null): Field | undefined {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return isField && target.matches(selector) ? target : undefined;
}
