import type { Path } from '../../parse/tree.js';
import { takesAnybody } from '../../record/member-references.js';
import { isSameName } from '../../text/normal-name.js';
import { folded } from '../../text/words.js';
import type { Choice } from './sheet.js';

/**
 * The id of the member whom a typed text names: by id, or by the whole name in any spelling of it. Where only members
 * are taken the name may be typed without accents, unless that leaves more than one member.
 */
export function personCode(members: readonly Choice[], typed: string, path: Path): string | undefined {
  const labelled = members.map(({ code, label }) => ({ code, name: typeof label === 'string' ? label : '' }));
  const byCode = labelled.find(({ code }) => code === typed);
  if (byCode) return byCode.code;
  const named = labelled.filter(({ name }) => isSameName(name, typed));
  if (named.length > 0 || takesAnybody(path)) return named.length === 1 ? named[0]?.code : undefined;
  const wanted = folded(typed);
  const alike = labelled.filter(({ code, name }) => folded(name) === wanted || folded(code) === wanted);
  return alike.length === 1 ? alike[0]?.code : undefined;
}
