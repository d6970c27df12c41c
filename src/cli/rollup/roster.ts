import { join, resolve } from 'node:path';
import { message } from '../../core/language/message.js';
import type { RollupFinding } from '../../core/rollup/findings.js';
import { indexLines } from '../../core/text/positions.js';
import { type ReadRoster, readRoster, rosterName } from '../../core/units/read-roster.js';
import type { Units } from '../../core/units/units.js';
import type { Context } from '../context.js';
import { pathWithin, readText, rootOf, shownName, textsOf } from '../folder.js';
import { UsageError } from '../io.js';

/** The roster of a roll-up, and its errors. */
export interface RosterFile {
  readonly units: Units;
  readonly findings: readonly RollupFinding[];
}

/** The roster in a file given by the user. */
export async function rosterIn(name: string, context: Context): Promise<RosterFile> {
  const file = resolve(context.io.cwd, name);
  return usable(readRoster((await readText(file)).text), shownName(file, context.io.cwd));
}

/** The roster at the root of a folder of records; `undefined` if there is none. */
export async function rosterOf(folder: string, { io }: Context): Promise<RosterFile | undefined> {
  const file = join(folder, rosterName);
  const root = rootOf(file);
  const written = await textsOf(root).read(pathWithin(root, file));
  return written === undefined ? undefined : usable(readRoster(written), shownName(file, io.cwd));
}

/** An unreadable roster is a usage error: without it the roll-up would look complete and not be. */
function usable({ units, findings, parsed }: ReadRoster, file: string): RosterFile {
  if (units === undefined) throw new UsageError(message('cli/rollup-bad-units', { file }));
  const lines = indexLines(parsed.text);
  return {
    units,
    // A superior that is missing from the roster may still have a record: the roll-up searches both.
    findings: findings
      .filter(({ code }) => code !== 'units/unknown-parent')
      .map(({ code, severity, message: wording, span }) => ({
        code,
        severity,
        message: wording,
        file,
        unit: null,
        range: lines.range(span),
      })),
  };
}
