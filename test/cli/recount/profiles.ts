const limits = '{thuongKy: 12, chuyenDe: 4, chiUy: 12, menteesPerMentor: 2}';
/** Two models of chi bộ, and one of đảng bộ whose score depends on those below. */
export const profiles: Readonly<Record<string, string>> = {
  'a.chibo-profile.yaml': `chiboProfile: 1
id: a
version: "1"
title: Mô hình A
scale: {max: 20}
groups:
  - {id: I, title: Nhóm I, items: [{id: I.1, title: Mục, kind: points, max: 8}, {id: I.2, title: Mục, kind: check, max: 4}]}
  - {id: II, title: Nhóm II, items: [{id: II.1, title: Mục, kind: points, max: 8}]}
memberCriteria: {title: Năm tốt, pass: all, items: [{id: x, title: X}, {id: y, title: Y}]}
bands: [{id: dat, title: Đạt, min: 12}, {id: chua-dat, title: Chưa đạt, min: 0}]
quotas: [{id: q, level: htxs, max: 0.2, base: htt, rounding: floor}]
limits: ${limits}
`,
  'b.chibo-profile.yaml': `chiboProfile: 1
id: b
version: "1"
title: Mô hình B
scale: {max: 10}
groups:
  - {id: I, title: Nhóm I, items: [{id: I.1, title: Mục, kind: points, max: 10}]}
bands: [{id: htxs, title: HTXS, min: 8}, {id: htt, title: HTT, min: 4}, {id: kht, title: KHT, min: 0}]
quotas: [{id: q, level: htxs, max: 0.25, base: tat-ca, rounding: floor}]
limits: {thuongKy: 12, chuyenDe: 4}
`,
  'd.chibo-profile.yaml': `chiboProfile: 1
id: d
version: "1"
title: Đảng bộ
scale: {max: 10}
groups:
  - {id: I, title: Nhóm, items: [{id: I.1, title: Mục, kind: derived, max: 10, formula: "10.0 * branches.rate"}]}
bands: [{id: dat, title: Đạt, min: 5}, {id: chua-dat, title: Chưa đạt, min: 0}]
limits: ${limits}
`,
};
