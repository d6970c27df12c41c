import { describe, expect, test } from 'vitest';
import { builtinIds, builtinText, placeOfProfile, supplyProfile } from '../../../src/core/profile/supply.js';
import { smallProfile } from '../rules/test-rule.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';

describe('placeOfProfile', () => {
  test.each([
    { name: 'chi-bo-4-tot', from: 'a.chibo.yaml', place: { kind: 'builtin', id: 'chi-bo-4-tot' } },
    {
      name: 'mau.chibo-profile.yaml',
      from: 'xã/a.chibo.yaml',
      place: { kind: 'file', path: 'xã/mau.chibo-profile.yaml' },
    },
    {
      name: '../mau.chibo-profile.yaml',
      from: 'xã/2023/a.chibo.yaml',
      place: { kind: 'file', path: 'xã/mau.chibo-profile.yaml' },
    },
    {
      name: './/x/../mau.chibo-profile.yaml',
      from: 'a.chibo.yaml',
      place: { kind: 'file', path: 'mau.chibo-profile.yaml' },
    },
    { name: '../mau.chibo-profile.yaml', from: 'a.chibo.yaml', place: { kind: 'outside' } },
    { name: 'x/../../mau.chibo-profile.yaml', from: 'a.chibo.yaml', place: { kind: 'outside' } },
    { name: '/mau.chibo-profile.yaml', from: 'a.chibo.yaml', place: { kind: 'outside' } },
    { name: 'C:/mau.chibo-profile.yaml', from: 'a.chibo.yaml', place: { kind: 'outside' } },
    { name: '..\\mau.chibo-profile.yaml', from: 'a.chibo.yaml', place: { kind: 'outside' } },
    { name: 'mau.yaml', from: 'a.chibo.yaml', place: { kind: 'unknown' } },
    { name: 'toString', from: 'a.chibo.yaml', place: { kind: 'unknown' } },
  ])('$name in $from', ({ name, from, place }) => {
    expect(placeOfProfile(name, from)).toEqual(place);
  });
});

describe('supplyProfile', () => {
  const workspace = memoryWorkspace({ 'mau.chibo-profile.yaml': smallProfile });

  test('finds a file and a built-in profile', async () => {
    const file = await supplyProfile('mau.chibo-profile.yaml', 'a.chibo.yaml', workspace);
    const builtin = await supplyProfile('chi-bo-4-tot', 'a.chibo.yaml', workspace);
    expect(file.kind === 'found' && file.profile?.id).toBe('thu');
    expect(builtin.kind === 'found' && builtin.profile?.id).toBe('chi-bo-4-tot');
  });

  test.each([
    { name: undefined, why: 'none' },
    { name: '', why: 'none' },
    { name: 'la', why: 'unknown' },
    { name: '../x.chibo-profile.yaml', why: 'outside' },
    { name: 'x.chibo-profile.yaml', why: 'missing' },
  ])('says why $name is not found: $why', async ({ name, why }) => {
    expect(await supplyProfile(name, 'a.chibo.yaml', workspace)).toEqual({ kind: 'not-found', why });
  });

  test('reads each built-in profile under its own id', () => {
    expect(builtinIds.map((id) => /^id: (.*)$/m.exec(builtinText(id) ?? '')?.[1])).toEqual(builtinIds);
    expect(builtinText('constructor')).toBeUndefined();
  });
});
