/** Where the user is; kept by VS Code while the tab is hidden. */
export interface ViewState {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export function isViewState(value: unknown): value is ViewState {
  if (typeof value !== 'object' || value === null) return false;
  const { sheet, row, column } = value as Partial<Record<keyof ViewState, unknown>>;
  return [sheet, row, column].every((number) => Number.isInteger(number));
}
