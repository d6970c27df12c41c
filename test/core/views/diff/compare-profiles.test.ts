import { expect, test } from 'vitest';
import { say } from '../../../../src/core/language/message.js';
import { parseText } from '../../../../src/core/parse/parse.js';
import { readProfile } from '../../../../src/core/profile/read-profile.js';
import { compareProfiles } from '../../../../src/core/views/diff/compare-profiles.js';

const text = `chibo-profile: 1
id: thu
version: 1.0.0
title: Thử
basis: {official: false}
scale: {max: 10, step: 0.5}
groups:
  - {id: I, title: Nhóm một, items: [{id: I.1, title: Một, max: 10}]}
bands:
  - {id: dat, title: Đạt, min: 5}
  - {id: khong-dat, title: Không đạt, min: 0, below: 5}
quotas:
  - {id: Q1, level: htxs, max: 0.2, base: htt}
limits: {attendance: 0.8}
`;

function changes(from: string, to: string): readonly string[] {
  const [before, after] = [text, text.replace(from, to)].map((one) => readProfile(parseText(one)).profile);
  if (before === undefined || after === undefined) throw new Error('not read');
  return compareProfiles(before, after).map(({ place, text: said }) => `${place}: ${say('vi', said)}`);
}

test.each([
  ['below: 5', 'below: 4.5', 'bands.khong-dat.below', ['chỉ cho điểm dưới', '5', '4,5']],
  ['base: htt', 'base: htt, byDecision: 0.25', 'quotas.Q1.byDecision', ['khi có quyết định', '25 %']],
  ['base: htt', 'base: htt, scope: Đảng bộ xã', 'quotas.Q1.scope', ['tính trong', 'Đảng bộ xã']],
  ['0.8', '0.9', 'limits.attendance', ['0,8', '0,9']],
  ['title: Nhóm một', 'title: Nhóm 1', 'groups.I.title', ['Nhóm một', 'Nhóm 1']],
])('says what changes from %s to %s', (from, to, place, parts) => {
  const said = changes(from, to);
  expect(said).toHaveLength(1);
  for (const part of [place, ...parts]) expect(said[0]).toContain(part);
});
