import { describe, expect, test } from 'vitest';
import {
  builtinChoices,
  matchingProfiles,
  offeredProfiles,
  type ProfileChoice,
  profileNameIn,
  type RecordSubject,
} from '../../../src/core/profile/choose-profile.js';

const names = (choices: readonly ProfileChoice[]): readonly string[] => choices.map(({ name }) => name);

function offered(subject: RecordSubject, used: readonly string[] = []): readonly string[] {
  return names(offeredProfiles(builtinChoices(), subject, used));
}

describe('the profiles offered for a record', () => {
  test('are those in force at the end of its period and meant for its type, the usual ones first', () => {
    expect(offered({ day: '2026-12-31', type: 'chi-bo' })).toEqual([
      'chi-bo-4-tot-2025',
      'xep-loai-2025',
      'chi-bo-5-tot-2025',
      'chi-bo-4-tot-thang-2025',
      'chat-luong-sinh-hoat-2025',
    ]);
    expect(offered({ day: '2023-12-31', type: 'chi-bo' })).toEqual([
      'chi-bo-4-tot',
      'xep-loai-2023',
      'chi-bo-5-tot',
      'chat-luong-sinh-hoat',
    ]);
    expect(offered({ day: '2026-12-31', type: 'dang-bo-truc-thuoc' })).toEqual([
      'dang-bo-co-so-4-tot-2025',
      'xep-loai-2025',
      'tong-hop-5-tot',
    ]);
  });

  test.each([
    { day: '2025-10-27', first: 'chi-bo-4-tot' },
    { day: '2025-10-28', first: 'chi-bo-4-tot-2025' },
  ])('change on the day that the guide changes: $day', ({ day, first }) => {
    expect(offered({ day, type: 'chi-bo' })[0]).toBe(first);
  });

  test('begin with the most used, where a replaced profile speaks for its successor', () => {
    const used = ['chi-bo-5-tot', 'chi-bo-5-tot', 'xep-loai-2025'];
    expect(offered({ day: '2026-12-31', type: 'chi-bo' }, used).slice(0, 3)).toEqual([
      'chi-bo-5-tot-2025',
      'xep-loai-2025',
      'chi-bo-4-tot-2025',
    ]);
  });

  test('begin with those of the place where none is used yet', () => {
    const [first] = builtinChoices();
    const own = { name: '../xa-minh.chibo-profile.yaml', profile: { ...first, ...first?.profile } };
    const choices = [...builtinChoices(), own as ProfileChoice];
    const all = names(offeredProfiles(choices, {}));
    expect(all[0]).toBe('../xa-minh.chibo-profile.yaml');
    expect(all).toHaveLength(choices.length);
  });

  test('say what each is for', () => {
    expect(builtinChoices().filter(({ profile }) => !profile.description)).toEqual([]);
  });
});

describe('searching among them', () => {
  const choices = offeredProfiles(builtinChoices(), { day: '2026-12-31', type: 'chi-bo' });
  const found = (query: string): readonly string[] => names(matchingProfiles(choices, query));

  test.each([
    { query: 'bon tot' },
    { query: 'BỐN TỐT' },
    { query: '4 tốt' },
    { query: 'chi-bo-4' },
    { query: '  tốt   bốn ' },
    { query: 'bốn' },
  ])('finds the four-good models by "$query"', ({ query }) => {
    expect(found(query).slice(0, 2)).toEqual(['chi-bo-4-tot-2025', 'chi-bo-4-tot-thang-2025']);
  });

  test('finds a profile by its document and by what it is for', () => {
    expect(found('366-QĐ/TW')).toEqual(['xep-loai-2025']);
    expect(found('luc luong vu trang')).toEqual(['chi-bo-5-tot-2025']);
  });

  test('puts what has the word in its name before what only speaks of it', () => {
    expect(found('sinh hoat')[0]).toBe('chat-luong-sinh-hoat-2025');
  });

  test('offers everything for nothing, and nothing for what is nowhere', () => {
    expect(found('')).toEqual(names(choices));
    expect(found('?!')).toEqual(names(choices));
    expect(found('hợp tác xã')).toEqual([]);
  });
});

describe('the name of the profile in a text', () => {
  test.each([
    { text: 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {}', name: 'chi-bo-4-tot' },
    {
      text: 'chibo: 1\r\nprofile: "../xa minh.chibo-profile.yaml"  # của xã\r\n',
      name: '../xa minh.chibo-profile.yaml',
    },
    { text: "profile: 'xep-loai-2025'", name: 'xep-loai-2025' },
    { text: 'chibo: 1\nbranch: {profile: x}\n', name: undefined },
    { text: 'chibo: 1\n  profile: x\n', name: undefined },
    { text: 'profile:\n', name: undefined },
  ])('$name', ({ text, name }) => {
    expect(profileNameIn(text)).toBe(name);
  });
});
