import type { Sum } from './account.js';
import { share } from './tree.js';

/** A figure of a review without its title: what it is of, its kind, and every number of it. */
export type Figure = readonly (string | number | null | undefined)[];

const groups = 'members meetings mentoring awards discipline targets initiatives'.split(' ');

/** A count; 0 where a list is kept and holds none; `null` where nobody speaks of it. */
export function countOf({ counts }: Sum, name: string): number | null {
  const value = counts.get(name);
  if (value) return value;
  const group = name.split('.')[0] ?? '';
  if (name === 'meetings.minMinutes') return null;
  if (group === 'workflow' || group === 'period') return counts.get('period.months') ? 0 : null;
  if (['cells', 'registered', 'recognised', 'kht'].includes(name)) return counts.get('cells') ? 0 : null;
  return groups.includes(group) && counts.get(`known ${group}`) ? 0 : null;
}

const sharesOf: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'members.htxsHtt': [['members.htxs', 'members.htt'], 'members.rated'],
  'meetings.attendance': [['present'], 'due'],
  'mentoring.ratio': [['mentoring.mentees'], 'mentoring.mentors'],
  'targets.metShare': [['targets.met'], 'targets.total'],
  'targets.aboveShare': [['targets.above'], 'targets.total'],
  'targets.lateShare': [['targets.late'], 'targets.total'],
};

/** The value of a fact, and the word before it. */
export function factOf(sum: Sum, name: string): { readonly value: number | null; readonly word: string } {
  const parts = sharesOf[name];
  if (parts === undefined) return { value: countOf(sum, name), word: sum.words.get(name) ?? '' };
  const { value, of, word } = share(sum, ...parts);
  return { value: of === 0 ? null : value, word };
}

/** How a share is printed, and what it says of the cells that it covers. */
interface Look {
  readonly kind?: string;
  /** Both parts are kept in so many parts of one; of a mean only the upper one. */
  readonly by?: number;
  /** A share of all cells due says nothing more; one of cells says how many are due; others say both. */
  readonly covers?: 'due' | 'cells';
  readonly mayExceed?: boolean;
  /** The count of cells that tell of it, where not all with a record do. */
  readonly told?: string;
}

/** F1–F10, F12–F16, F18–F21 and F24 of a sum. */
export function figuresOf(sum: Sum, modes: Readonly<Record<string, string>>): readonly Figure[] {
  const review = new ReviewOf(sum, modes);
  review.addCells();
  for (const model of ['a', 'b']) review.addModel(model);
  review.addMeetingsAndMembers();
  review.addMentoring();
  review.addRest();
  return review.made;
}

/** The table of models: cells, registered and recognised by the title of each model. */
export function modelsOf({ counts }: Sum): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    ['a', 'b'].flatMap((model) => {
      const row = ['cells', 'registered', 'recognised'].map(
        (what) => counts.get(`model ${model} ${what}`) ?? 0,
      );
      return row[0] ? [[`Mô hình ${model.toUpperCase()}`, row]] : [];
    }),
  );
}

class ReviewOf {
  readonly made: Figure[] = [];
  readonly #sum: Sum;
  readonly #modes: Readonly<Record<string, string>>;
  readonly #cells: number;
  readonly #due: number;

  constructor(sum: Sum, modes: Readonly<Record<string, string>>) {
    this.#cells = sum.counts.get('cells') ?? 0;
    this.#due = this.#cells + (sum.counts.get('missing') ?? 0);
    this.#sum = { counts: new Map([...sum.counts, ['all', this.#due]]), words: sum.words };
    this.#modes = modes;
  }

  addCells(): void {
    this.#share('F1', ['registered'], 'all', { covers: 'due' });
    this.#count('F2', 'recognised');
    this.#share('F2', ['recognised'], 'registered', { covers: 'cells' });
    this.#share('F2', ['recognised'], 'all', { covers: 'due' });
    // There is always a deadline. Where no cell says when it sent its record, it is not known who was in time.
    if (this.#of('submitted')) {
      this.#share('F24', ['submitted'], 'all', { covers: 'due' });
      this.#share('F24', ['inTime'], 'all', { covers: 'due' });
    } else if (this.#sum.counts.has('inTime') && this.#due > 0)
      this.made.push(['F24', 'share', null, undefined, this.#due, undefined, undefined, '']);
  }

  addModel(model: string): void {
    if (!this.#of(`model ${model} cells`)) return;
    const mean: Look = { kind: 'points', by: 100, covers: 'cells', mayExceed: true };
    this.#share('F3', [`model ${model} points`], `model ${model} scored`, mean);
    this.#share('F5', [`model ${model} gap`], `model ${model} both`, mean);
    const months = [...Array(12).keys()].map((at) => at + 1);
    const quarters = [0, 3, 6, 9].map((at) => [at + 1, at + 2, at + 3]);
    for (const span of [...months.map((month) => [month]), ...quarters]) {
      const of = (what: string): number =>
        span.reduce((all, month) => all + this.#of(`month ${model} ${month} ${what}`), 0);
      if (of('max'))
        this.#put('F3', 'share', of('points') / of('max'), [of('points') / 100, of('max') / 100]);
    }
    const own = this.#names(`group ${model} `)
      .filter((name) => name.endsWith('max'))
      .sort()
      .map((name) => [name.replace('max', 'points'), name] as const);
    for (const [part, of] of own) this.#share('F4', [part], of, { by: 100 });
    const worth = ([part, of]: readonly [string, string]): number => share(this.#sum, [part], of).value;
    const [weakest] = [...own].sort((a, b) => worth(a) - worth(b));
    if (own.length > 1 && weakest) this.#share('F4', [weakest[0]], weakest[1], { by: 100 });
    const bands = this.#names(`band ${model} `);
    const all = bands.reduce((sum, name) => sum + this.#of(name), 0);
    // At most a quarter of the scored cells may be at the best level of model b.
    const best = this.#of('band b htxs');
    if (model === 'b' && this.#of('collective b')) {
      this.#put('F10', 'share', best / all, [best, all], { covers: 'cells' });
      this.#single('F10', 'count', Math.abs(Math.floor(all / 4) - best));
    }
    for (const name of bands)
      this.#put('F9', 'share', this.#of(name) / all, [this.#of(name), all], { covers: 'cells' });
  }

  addMeetingsAndMembers(): void {
    this.#share('F6', ['present'], 'due');
    for (const kind of ['thuongKy', 'chuyenDe', 'chiUy'])
      this.#share('F7', [`held ${kind}`], `due ${kind}`, { told: `told ${kind}` });
    this.#share('F8', ['meetings.good'], 'meetings.rated');
    this.#share('F9', ['members.htxs', 'members.htt'], 'members.rated');
    for (const rank of ['htxs', 'htt', 'ht', 'kht'])
      this.#share('F9', [`members.${rank}`], 'members.rated', { mayExceed: true });
    for (const name of this.#names('quota ')) {
      const [, level, max, base] = name.split(' ');
      const of = this.#of(base === 'htt' ? 'members.htt' : 'members.total');
      if (of === 0) continue;
      const { n, word } = share(this.#sum, [`members.${level}`], 'members.rated');
      this.#put('F10', 'share', n / of, [n, of], undefined, word);
      this.#single(
        'F10',
        'count',
        Math.abs(Math.floor((Math.round(Number(max) * 100) * of) / 100) - n),
        word,
      );
    }
    this.#count('F11', 'members.fiveGood');
    if (this.#of('members.commitments'))
      this.#share('F20', ['members.commitmentsDone'], 'members.inCommittedCells');
    if (this.#of('members.commitmentsRated'))
      this.#share('F20', ['members.commitmentsGood'], 'members.commitmentsDone');
    this.#count('F21', 'discipline.cases');
    this.#share('F21', ['discipline.members'], 'members.total');
    for (const name of this.#names('case ')) this.#single('F21', 'count', this.#of(name));
  }

  addMentoring(): void {
    for (const name of ['mentors', 'mentees', 'overLimit']) this.#count('F12', `mentoring.${name}`);
    if (this.#of('mentoring.mentees'))
      this.#share('F12', ['mentoring.mentees'], 'mentoring.mentors', { kind: 'ratio', mayExceed: true });
    this.#share('F13', ['mentoring.progressed'], 'mentoring.assessed');
    for (const name of ['quanChung', 'capDuoi'])
      this.#share('F13', [`mentoring.${name}Progressed`], `mentoring.${name}Assessed`);
    this.#count('F14', 'mentoring.admitted');
    this.#share('F14', ['mentoring.admitted'], 'mentoring.mentees');
    const stages = ['mentoring.quanChung', 'mentoring.quanChungTrained', 'mentoring.quanChungAdmitted'];
    for (const name of [...stages, 'members.duBi', 'members.madeOfficial'])
      if (this.#of(name)) this.#count('F15', name);
    for (const part of stages.slice(1)) if (this.#of(part)) this.#share('F15', [part], 'mentoring.quanChung');
    const days = this.#names('days ')
      .flatMap((name) => Array<number>(this.#of(name)).fill(Number(name.slice(5))))
      .sort((a, b) => a - b);
    const median = days[Math.ceil(days.length / 2) - 1];
    if (median !== undefined) this.#single('F15', 'days', median);
  }

  addRest(): void {
    this.#share('F16', ['admissions achieved'], 'admissions assigned', { mayExceed: true });
    for (const who of ['collective', 'individual']) {
      this.#count('F18', `awards.${who}`);
      for (const name of this.#names('award '))
        if (name.endsWith(who)) this.#single('F18', 'count', this.#of(name));
    }
    const { n, of, word } = share(this.#sum, ['awards.individual'], 'members.total');
    if (n > 0 && of > 0 && n <= of * 5) this.#put('F18', 'ratio', (n / of) * 100, [n, of], undefined, word);
    this.#share('F19', ['initiatives.recognised'], 'initiatives.registered');
  }

  #of(name: string): number {
    return this.#sum.counts.get(name) ?? 0;
  }

  /** The names of counts that are not 0. */
  #names(start: string): readonly string[] {
    return [...this.#sum.counts.keys()].filter((name) => name.startsWith(start) && this.#of(name) !== 0);
  }

  #count(id: string, name: string): void {
    const value = countOf(this.#sum, name);
    if (value !== null) this.#single(id, 'count', value, this.#sum.words.get(name), this.#modes[name]);
  }

  #single(id: string, kind: string, value: number, word = '', mode?: string): void {
    this.made.push([id, kind, value, undefined, undefined, undefined, undefined, word, mode]);
  }

  #share(id: string, part: readonly string[], whole: string, look: Look = {}): void {
    const { kind = 'share', by = 1, mayExceed = false } = look;
    const { value, n, of, word } = share(this.#sum, part, whole);
    if (of === 0 || (n > of && !mayExceed)) return;
    if (kind === 'points') this.#put(id, kind, value / by, [n / by, of], look, word);
    else this.#put(id, kind, value, [n / by, of / by], look, word);
  }

  #put(
    id: string,
    kind: string,
    value: number,
    parts: readonly [number, number],
    { covers, told }: Look = {},
    word = '',
  ): void {
    const cells = told === undefined ? this.#cells : Math.min(this.#cells, this.#of(told));
    const isShort = this.#due !== cells && covers !== 'due';
    const units = isShort && covers !== 'cells' ? cells : undefined;
    this.made.push([id, kind, value, ...parts, isShort ? this.#due : undefined, units, word]);
  }
}
