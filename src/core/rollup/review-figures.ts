import { type Message, message } from '../language/message.js';
import { ranks } from '../record/codes.js';
import { ratio } from '../score/facts/facts.js';
import { pipeline } from './admission-figures.js';
import { dueCells, withCoverage, withDue } from './coverage.js';
import {
  counted,
  type FigureContext,
  hundredths,
  inPoints,
  isPart,
  keyOf,
  type ReviewFigure,
  shared,
} from './figure.js';
import { knownCount } from './known.js';
import type { ModelCount } from './more-counts.js';
import { nameOf, partsOf } from './names.js';
import { quotient, type Share, shareOf } from './node-facts.js';
import { collectiveFigures, quotaFigures } from './quota-figures.js';
import type { Sum } from './sum.js';
import { compare } from './tree.js';

/** The figures F1–F21 and F24 of a sum; those that nothing is known of are left out. */
export function reviewFigures(summed: Sum, context: FigureContext): readonly ReviewFigure[] {
  const sum = withDue(summed);
  return [
    ...tabled(sum, context),
    ...groupFigures(sum, context),
    ...bandFigures(sum, context),
    ...quotaFigures(sum),
    ...collectiveFigures(sum, context),
    ...pipeline(sum, context),
    ...awardFigures(sum),
    ...disciplineFigures(sum),
  ].map((figure) => withCoverage(figure, sum));
}

/** In the order F1–F24. */
export function byNumber(a: ReviewFigure, b: ReviewFigure): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

type TitleKey = Message['key'];

/** Shares: figure, message, numerator, denominator; a fact's name where a report may give it alone. */
const shares: readonly (readonly [string, TitleKey, readonly string[], string, string?])[] = [
  ['F1', 'rollup/registered', ['cells.registered'], dueCells],
  ['F2', 'rollup/recognised-of-registered', ['cells.recognised'], 'cells.registered'],
  ['F2', 'rollup/recognised-of-active', ['cells.recognised'], dueCells],
  ['F6', 'rollup/attendance', ['meetings.present'], 'meetings.due', 'meetings.attendance'],
  ['F7', 'rollup/held-regular', ['meetings.thuongKyHeld'], 'meetings.thuongKyDue'],
  ['F7', 'rollup/held-thematic', ['meetings.chuyenDeHeld'], 'meetings.chuyenDeDue'],
  ['F7', 'rollup/held-committee', ['meetings.chiUyHeld'], 'meetings.chiUyDue'],
  ['F8', 'rollup/good-meetings', ['meetings.good'], 'meetings.rated'],
  ['F9', 'rollup/htt-or-better', ['members.htxs', 'members.htt'], 'members.rated', 'members.htxsHtt'],
  ['F13', 'rollup/progressed', ['mentoring.progressed'], 'mentoring.assessed'],
  ['F13', 'rollup/progressed-masses', ['mentoring.quanChungProgressed'], 'mentoring.quanChungAssessed'],
  ['F13', 'rollup/progressed-juniors', ['mentoring.capDuoiProgressed'], 'mentoring.capDuoiAssessed'],
  ['F14', 'rollup/admitted-of-mentees', ['mentoring.admitted'], 'mentoring.mentees'],
  ['F16', 'rollup/admission-target', ['targets.admissionsAchieved'], 'targets.admissionsAssigned'],
  ['F19', 'rollup/initiatives', ['initiatives.recognised'], 'initiatives.registered'],
  ['F20', 'rollup/commitments-done', ['members.commitmentsDone'], 'members.inCommittedCells'],
  ['F20', 'rollup/commitments-good', ['members.commitmentsGood'], 'members.commitmentsDone'],
  ['F21', 'rollup/disciplined', ['discipline.members'], 'members.total'],
  ['F24', 'rollup/submitted', ['cells.submitted'], dueCells],
];

/** Shares of what was due or assigned, of which more may have been done. */
const mayExceed: ReadonlySet<TitleKey> = new Set(['rollup/admission-target']);

/** Figures that mean nothing where nobody kept what they are made of. */
const asked: Readonly<Partial<Record<TitleKey, readonly string[]>>> = {
  'rollup/submitted': ['cells.submitted'],
  'rollup/commitments-done': ['members.commitments'],
  'rollup/commitments-good': ['members.commitmentsRated'],
};

const counts: readonly (readonly [string, TitleKey, string])[] = [
  ['F2', 'rollup/recognised', 'cells.recognised'],
  ['F11', 'rollup/five-good', 'members.fiveGood'],
  ['F12', 'rollup/mentors', 'mentoring.mentors'],
  ['F12', 'rollup/mentees', 'mentoring.mentees'],
  ['F12', 'rollup/over-limit', 'mentoring.overLimit'],
  ['F14', 'rollup/admitted', 'mentoring.admitted'],
  ['F18', 'rollup/awards-collective', 'awards.collective'],
  ['F18', 'rollup/awards-individual', 'awards.individual'],
  ['F21', 'rollup/cases', 'discipline.cases'],
];

function* tabled(sum: Sum, context: FigureContext): Iterable<ReviewFigure> {
  for (const [id, title, name] of counts) {
    const value = knownCount(sum, name);
    const mode = context.modes[name];
    if (value !== undefined) yield counted(id, message(title), value, sum.qualifiers.get(name) ?? '', mode);
  }
  for (const [id, title, part, whole, fact] of shares) {
    const share = fact ? shareOf(fact, sum, context.isReported(fact)) : quotient(sum, part, whole);
    const isKnown =
      share.of === undefined ? share.value > 0 : share.of > 0 && (mayExceed.has(title) || isPart(share));
    const needed = asked[title] ?? [];
    if (isKnown && needed.every((name) => sum.counts.has(name)))
      yield shared(id, message(title), 'share', share);
  }
  yield* inTime(sum);
  const mentees = shareOf('mentoring.ratio', sum, context.isReported('mentoring.ratio'));
  if (mentees.value > 0) yield shared('F12', message('rollup/mentees-per-mentor'), 'ratio', mentees);
  yield* scoreFigures(sum);
  for (const rank of ranks) {
    const share = quotient(sum, [`members.${rank}`], 'members.rated');
    if (share.of)
      yield shared('F9', message('rollup/members-ranked', { rank: message(`rank/${rank}`) }), 'share', share);
  }
}

/** F24: who sent in time, where a day was asked for; not known where no cell says when it sent its record. */
function* inTime(sum: Sum): Iterable<ReviewFigure> {
  const share = quotient(sum, ['cells.inTime'], dueCells);
  if (!share.of || !sum.counts.has('cells.inTime') || !isPart(share)) return;
  const title = message('rollup/in-time');
  if (sum.counts.has('cells.submitted')) yield shared('F24', title, 'share', share);
  else
    yield {
      id: 'F24',
      key: keyOf('F24', title),
      title,
      kind: 'share',
      value: null,
      of: share.of,
      qualifier: '',
    };
}

/** F4: each criteria group's points of what they could be, and the weakest of each profile. */
function* groupFigures(sum: Sum, { titles }: FigureContext): Iterable<ReviewFigure> {
  const byProfile = new Map<string, { readonly title: string; readonly share: Share }[]>();
  for (const name of [...sum.counts.keys()].sort(compare)) {
    const [profile = '', group = '', what] = partsOf('group', name) ?? [];
    if (what !== 'max') continue;
    const title = `${group}. ${titles[nameOf('group', profile, group)] ?? ''}`;
    const share = hundredths(quotient(sum, [nameOf('group', profile, group, 'points')], name));
    byProfile.set(profile, [...(byProfile.get(profile) ?? []), { title, share }]);
    yield shared('F4', message('rollup/group', { profile, group: title }), 'share', share);
  }
  for (const [profile, groups] of byProfile) {
    const [weakest] = [...groups].sort((a, b) => a.share.value - b.share.value);
    if (weakest && groups.length > 1) {
      yield shared(
        'F4',
        message('rollup/weakest-group', { profile, group: weakest.title }),
        'share',
        weakest.share,
      );
    }
  }
}

/** F3 and F5 by profile: scores of different profiles are never averaged together. */
function* scoreFigures(sum: Sum): Iterable<ReviewFigure> {
  const profiles = [...sum.counts.keys()].flatMap((name) => {
    const [profile, what] = partsOf('model', name) ?? [];
    return profile !== undefined && what === 'cells' ? [profile] : [];
  });
  for (const profile of profiles.sort(compare)) {
    const of = (what: ModelCount): string => nameOf('model', profile, what);
    const mean = quotient(sum, [of('points')], of('scored'));
    if (mean.of) yield inPoints('F3', message('rollup/mean-score', { profile }), mean);
    const gap = quotient(sum, [of('selfMinusAppraised')], of('appraised'));
    if (gap.of) yield inPoints('F5', message('rollup/self-minus-appraised', { profile }), gap);
    yield* monthFigures(sum, profile);
  }
}

function* monthFigures(sum: Sum, profile: string): Iterable<ReviewFigure> {
  const shareOfMonths = (months: readonly number[]): Share => {
    const of = (what: 'points' | 'max'): number =>
      months.reduce((all, month) => all + (sum.counts.get(nameOf('month', profile, month, what)) ?? 0), 0);
    const [n, max] = [of('points'), of('max')];
    return { value: ratio(n, max), qualifier: '', n, of: max };
  };
  for (let month = 1; month <= 12; month += 1) {
    const share = shareOfMonths([month]);
    if (share.of)
      yield shared('F3', message('rollup/month-score', { month, profile }), 'share', hundredths(share));
  }
  for (let quarter = 1; quarter <= 4; quarter += 1) {
    const share = shareOfMonths([2, 1, 0].map((before) => quarter * 3 - before));
    if (share.of)
      yield shared('F3', message('rollup/quarter-score', { quarter, profile }), 'share', hundredths(share));
  }
}

/** F9: cells by level, of the cells with a score under the same profile. */
function* bandFigures(sum: Sum, { titles }: FigureContext): Iterable<ReviewFigure> {
  const bands = [...sum.counts].flatMap(([name, count]) => {
    const [profile, band] = partsOf('band', name) ?? [];
    return profile === undefined || band === undefined ? [] : [{ profile, band, count, name }];
  });
  for (const { profile, band, count, name } of bands.sort((a, b) => compare(a.name, b.name))) {
    const of = bands.reduce((total, other) => total + (other.profile === profile ? other.count : 0), 0);
    const title = message('rollup/cells-ranked', { profile, band: titles[name] ?? band });
    yield shared('F9', title, 'share', { value: count / of, qualifier: '', n: count, of });
  }
}

/** F18: awards by form and subject, and individual awards for each hundred members. */
function* awardFigures(sum: Sum): Iterable<ReviewFigure> {
  for (const name of [...sum.counts.keys()].sort(compare)) {
    const [form, subject, who] = partsOf('award', name) ?? [];
    const value = sum.counts.get(name);
    if (form === undefined || subject === undefined || !value) continue;
    const key = who === 'collective' ? 'rollup/award-collective' : 'rollup/award-individual';
    const title = subject ? message(key, { award: form, subject }) : message(`${key}-form`, { award: form });
    yield counted('F18', title, value);
  }
  const share = quotient(sum, ['awards.individual'], 'members.total');
  if (share.of && share.n && share.n <= share.of * mostAwards)
    yield shared('F18', message('rollup/awards-per-hundred'), 'ratio', {
      ...share,
      value: share.value * 100,
    });
}

/** With more awards a member than this, the members of some awarded units were not reported. */
const mostAwards = 5;

/** F21: cases of discipline by form. */
function* disciplineFigures(sum: Sum): Iterable<ReviewFigure> {
  for (const [name, value] of [...sum.counts].sort(([a], [b]) => compare(a, b))) {
    const [form] = partsOf('discipline', name) ?? [];
    if (form !== undefined) yield counted('F21', message('rollup/cases-by-form', { form }), value);
  }
}
