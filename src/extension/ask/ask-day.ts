import { type Message, message, say } from '../../core/language/message.js';
import { type Period, workingDay } from '../../core/record/period.js';
import { formatDate } from '../../core/text/numbers.js';
import { readDate } from '../../core/text/read-date.js';
import { currentLanguage } from '../language.js';
import { askText } from './ask-text.js';

/** Today, as an ISO date in local time. */
export function localDay(day = new Date()): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** Asks for a day, in any usual form; today, or the last day of the period, is offered. Resolves with an ISO date. */
export async function askDay(title: Message, period: Period): Promise<string | undefined> {
  const language = currentLanguage();
  const dayOf = (text: string): string | undefined => {
    const read = readDate(text.trim(), { period });
    return read.kind === 'day' ? read.iso : undefined;
  };
  const text = await askText({
    title: say(language, title),
    prompt: say(language, message('appraisal/ask-date-hint')),
    value: formatDate(workingDay(period, localDay())),
    refuse: (typed) =>
      dayOf(typed) === undefined ? say(language, message('appraisal/bad-date')) : undefined,
  });
  return text === undefined ? undefined : dayOf(text);
}
