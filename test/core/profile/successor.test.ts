import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/parse/parse.js';
import type { Profile } from '../../../src/core/profile/profile.js';
import { readProfile } from '../../../src/core/profile/read-profile.js';
import { versionInForce } from '../../../src/core/profile/successor.js';
import { builtinIds, builtinProfile } from '../../../src/core/profile/supply.js';
import { smallProfile } from '../rules/test-rule.js';

function builtin(id: string): Profile {
  const { profile } = builtinProfile(id);
  if (profile === undefined) throw new Error(`There is no profile ${id}.`);
  return profile;
}

/** A profile of a place, in force to the end of 2029. */
function local(replacedBy: string): Profile {
  const text = smallProfile.replace(/^valid: .*$/m, `$&\nreplacedBy: ${replacedBy}`);
  const { profile, findings } = readProfile(parseText(text));
  expect(findings).toEqual([]);
  return profile as Profile;
}

describe('the version in force', () => {
  test.each([
    { id: 'chi-bo-4-tot', day: '2026-12-31', name: 'chi-bo-4-tot-2025' },
    { id: 'chi-bo-4-tot', day: '2025-10-27', name: undefined },
    { id: 'chi-bo-4-tot-2025', day: '2024-12-31', name: 'chi-bo-4-tot' },
    { id: 'xep-loai-2023', day: '2025-12-31', name: 'xep-loai-2025' },
    // Before the model existed there is none.
    { id: 'chi-bo-4-tot', day: '2021-12-31', name: undefined },
    { id: 'chi-bo-4-tot-2025', day: '2021-12-31', name: undefined },
    { id: 'tong-hop-5-tot', day: '2018-12-31', name: undefined },
  ])('of $id on $day is $name', ({ id, day, name }) => {
    expect(versionInForce(builtin(id), id, day)?.name).toBe(name);
  });

  test.each([
    { by: 'moi.chibo-profile.yaml', as: '../cu.chibo-profile.yaml', name: '../moi.chibo-profile.yaml' },
    { by: 'moi.chibo-profile.yaml', as: 'cu', name: 'moi' },
    { by: 'moi', as: 'xa/cu.chibo-profile.yaml', name: 'xa/moi.chibo-profile.yaml' },
    { by: 'chi-bo-4-tot-2025', as: 'cu.chibo-profile.yaml', name: 'chi-bo-4-tot-2025' },
  ])('of a file that is replaced by $by, named as $as, is $name', ({ by, as, name }) => {
    expect(versionInForce(local(by), as, '2030-12-31')?.name).toBe(name);
  });

  test('ends where profiles replace each other in a circle', () => {
    expect(versionInForce(local('thu'), 'thu', '2030-12-31')).toMatchObject({ name: 'thu' });
  });
});

test('every profile that comes with Chibo and has ended names one that begins the day after, of the same types', () => {
  for (const id of builtinIds) {
    const { replacedBy, valid, appliesTo } = builtin(id);
    if (valid.to === undefined) continue;
    const next = builtin(replacedBy ?? '');
    const dayAfter = new Date(Date.parse(valid.to) + 86_400_000).toISOString().slice(0, 10);
    expect(next.valid.from, id).toBe(dayAfter);
    for (const type of appliesTo) expect(next.appliesTo, id).toContain(type);
  }
});
