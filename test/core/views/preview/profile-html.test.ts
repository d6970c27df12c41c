import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../src/core/parse/parse.js';
import { readProfile } from '../../../../src/core/profile/read-profile.js';
import { builtinIds, builtinProfile } from '../../../../src/core/profile/supply.js';
import { profileHtml } from '../../../../src/core/views/preview/profile-html.js';

const hostile = `chiboProfile: 1
id: thu
version: "1"
title: <img src=x onerror=alert(1)>
scale: {max: 100}
groups:
  - {id: I, title: A, min: 50, items: [{id: I.1, title: B & C, kind: derived, max: 100, formula: "50.0 < 60.0 ? 1.0 : 2.0"}]}
bands: [{id: dat, title: Đạt, min: 90, groups: pass, mustBeMax: [I.1]}, {id: kem, title: Kém, min: 0}]
`;

describe('the page of a profile', () => {
  test.each(builtinIds)('shows the empty score sheet of %s', (id) => {
    const read = builtinProfile(id);
    const markup = profileHtml(read, 'vi');
    for (const item of read.profile?.groups.flatMap((group) => group.items) ?? []) {
      expect(markup).toContain(`<th scope="row">${item.id}</th>`);
    }
    expect(markup).not.toContain('findings');
    expect(markup).toContain('unofficial');
  });

  test('escapes what a profile says, and names its conditions', () => {
    const markup = profileHtml(readProfile(parseText(hostile)), 'vi');
    expect(markup).not.toContain('<img');
    expect(markup).toContain('B &amp; C');
    expect(markup).toContain('<code>50.0 &lt; 60.0 ? 1.0 : 2.0</code>');
    expect(markup).toContain('tổng điểm từ 90; mọi nhóm đạt mức tối thiểu; đạt tối đa ở I.1');
    expect(markup).toContain('Tối thiểu 50');
  });

  test('lists what is wrong with a profile, also where nothing can be shown', () => {
    const markup = profileHtml(readProfile(parseText('chiboProfile: 1\nid: thu\n')), 'en');
    expect(markup).toContain('schema/required');
    expect(markup).toContain('class="empty"');
  });
});
