import type { CellView, ChoiceView, RowView, SheetHead, SheetView } from './sheet-view.js';

/** What has changed in one sheet since it was last sent. */
export interface SheetPatch {
  readonly id: SheetView['id'];
  /** All but the rows; absent where it is as before. */
  readonly head?: SheetHead;
  /** Rows that changed in place, by position… */
  readonly changed?: readonly (readonly [position: number, row: RowView])[];
  /** …or, where their number changed, the stretch that others take the place of. */
  readonly replaced?: { readonly from: number; readonly count: number; readonly rows: readonly RowView[] };
}

/** The patches that make `before` into `after`; a sheet that is as before has none. */
export function patchesBetween(
  before: readonly SheetView[],
  after: readonly SheetView[],
): readonly SheetPatch[] {
  return after.flatMap((sheet) => {
    const old = before.find(({ id }) => id === sheet.id);
    const patch = old ? patchBetween(old, sheet) : wholeSheet(sheet);
    return patch ? [patch] : [];
  });
}

/** The sheets after the patches. Sheets and rows that no patch names are the very ones given. */
export function applyPatches(
  sheets: readonly SheetView[],
  patches: readonly SheetPatch[],
): readonly SheetView[] {
  const patched = sheets.map((sheet) => {
    const patch = patches.find(({ id }) => id === sheet.id);
    return patch ? applyPatch(sheet, patch) : sheet;
  });
  const added = patches.filter(({ id }) => !sheets.some((sheet) => sheet.id === id));
  return [...patched, ...added.flatMap(newSheet)];
}

function newSheet({ head, replaced }: SheetPatch): readonly SheetView[] {
  return head && replaced ? [{ ...head, rows: replaced.rows }] : [];
}

function wholeSheet({ rows, ...head }: SheetView): SheetPatch {
  return { id: head.id, head, replaced: { from: 0, count: 0, rows } };
}

function patchBetween(before: SheetView, after: SheetView): SheetPatch | undefined {
  const { rows: oldRows, ...oldHead } = before;
  const { rows, ...head } = after;
  const sameHead = isSameHead(oldHead, head);
  const body = rows.length === oldRows.length ? changedRows(oldRows, rows) : replacedRows(oldRows, rows);
  if (sameHead && body === undefined) return undefined;
  return { id: after.id, ...(sameHead ? {} : { head }), ...body };
}

function changedRows(
  before: readonly RowView[],
  after: readonly RowView[],
): Pick<SheetPatch, 'changed'> | undefined {
  const changed: (readonly [number, RowView])[] = [];
  for (const [position, row] of after.entries()) {
    if (!isSameRow(before[position], row)) changed.push([position, row]);
  }
  return changed.length > 0 ? { changed } : undefined;
}

function replacedRows(before: readonly RowView[], after: readonly RowView[]): Pick<SheetPatch, 'replaced'> {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && isSameRow(before[from], after[from])) from += 1;
  let behind = 0;
  while (behind < least - from && isSameRow(before.at(-1 - behind), after.at(-1 - behind))) behind += 1;
  const rows = after.slice(from, after.length - behind);
  return { replaced: { from, count: before.length - from - behind, rows } };
}

function applyPatch(sheet: SheetView, { head, changed, replaced }: SheetPatch): SheetView {
  const rows = [...sheet.rows];
  if (replaced) rows.splice(replaced.from, replaced.count, ...replaced.rows);
  for (const [position, row] of changed ?? []) rows[position] = row;
  return { ...(head ?? sheet), rows };
}

function isSameRow(a: RowView | undefined, b: RowView | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.key !== b.key || a.kind !== b.kind) return false;
  return (
    a.cells.length === b.cells.length && a.cells.every((cell, index) => isSameCell(cell, b.cells[index]))
  );
}

/** Whether two cells show the same. */
export function isSameCell(a: CellView, b: CellView | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    a.text === b.text &&
    a.input === b.input &&
    a.choices === b.choices &&
    a.explanation === b.explanation &&
    a.tone === b.tone &&
    (a.findings === b.findings || isSame(a.findings, b.findings))
  );
}

/** Drop-downs can be long, and are mostly the very same. */
function isSameHead({ choices: before, ...a }: SheetHead, { choices: after, ...b }: SheetHead): boolean {
  const sameChoices =
    before.length === after.length && after.every((list, index) => isSameChoices(list, before[index] ?? []));
  return sameChoices && isSame(a, b);
}

function isSameChoices(a: readonly ChoiceView[], b: readonly ChoiceView[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ code, label }, index) => code === b[index]?.code && label === b[index]?.label)
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
