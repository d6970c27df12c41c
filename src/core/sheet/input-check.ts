import type { Text } from '../language/language.js';
import type { Cell } from './sheet.js';
export function misfitOf(_cell: Cell, _typed: string, _profile: unknown): Text | undefined {
  return undefined;
}
