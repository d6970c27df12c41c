import { isMessageKey, type Language, say } from '../language/message.js';
import type { ReviewFigure } from './figure.js';
import { nameOf } from './names.js';

/** Titles of profiles, criteria groups and bands, as the records gave them (`Rollup.titles`). */
export type Titles = Readonly<Record<string, string>>;

/** What a figure is called, with profiles by their titles, and forms of award and discipline by their names. */
export function figureTitle(
  { title }: Pick<ReviewFigure, 'title'>,
  titles: Titles,
  language: Language,
): string {
  const { profile, award, form, ...rest } = title.values ?? {};
  const values = {
    ...rest,
    ...(typeof profile === 'string' ? { profile: titles[nameOf('model', profile)] ?? profile } : {}),
    ...(typeof award === 'string' ? { award: awardName(award, language) } : {}),
    ...(typeof form === 'string' ? { form: named('discipline-form', form, language) } : {}),
  };
  return say(language, { key: title.key, values });
}

/** The name of a form of award; a form that is not in the schema is shown as written. */
export function awardName(form: string, language: Language): string {
  return named('award-form', form, language);
}

function named(kind: 'award-form' | 'discipline-form', form: string, language: Language): string {
  const key = `${kind}/${form === '' ? 'none' : form}`;
  return isMessageKey(key) ? say(language, { key }) : form;
}
