import type { Draft } from './drafts.js';
import { button, element } from './elements.js';
import { canWriteFiles } from './files.js';
import { language } from './settings.js';
import { sayNow as say } from './words.js';

export interface StartHost {
  newRecord(): void;
  openRecord(): void;
  openFolder(): void;
  continueDraft(draft: Draft): void;
  dropDraft(draft: Draft): void;
  changeLanguage(): void;
}

/** The first thing that people see: how to begin, and what they have not saved yet. */
export function startPage(drafts: readonly Draft[], host: StartHost): HTMLElement {
  const page = element('main', 'start');
  const head = element('header');
  head.append(element('h1', '', 'Chibo'), element('p', 'lead', say('page/lead')));
  const ways = element('div', 'ways');
  ways.append(
    way(say('page/new'), say('page/new-detail'), host.newRecord, 'primary'),
    way(say('page/open'), say('page/open-detail'), host.openRecord),
    way(say('page/open-folder'), say('page/open-folder-detail'), host.openFolder),
  );
  page.append(head, ways);
  if (drafts.length > 0) page.append(draftList(drafts, host));
  const notes = element('ul', 'notes');
  for (const key of [
    'page/note-offline',
    canWriteFiles() ? 'page/note-in-place' : 'page/note-download',
    'page/note-drafts',
  ] as const)
    notes.append(element('li', '', say(key)));
  const other = button(say('page/other-language'), host.changeLanguage, 'link');
  other.lang = language() === 'vi' ? 'en' : 'vi';
  page.append(notes, other);
  return page;
}

function way(label: string, detail: string, run: () => void, className = ''): HTMLButtonElement {
  const made = button('', run, className);
  made.append(element('strong', '', label), element('span', '', detail));
  return made;
}

function draftList(drafts: readonly Draft[], host: StartHost): HTMLElement {
  const section = element('section', 'drafts');
  section.append(element('h2', '', say('page/drafts')));
  const list = element('ul');
  for (const draft of drafts) {
    const row = element('li');
    const when = new Date(draft.at).toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB', {
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const key = draft.downloaded ? 'page/draft-downloaded' : 'page/draft-at';
    row.append(
      element('strong', '', draft.path),
      element('span', '', say(key, { when })),
      button(say('page/continue'), () => host.continueDraft(draft)),
      button(say('page/drop'), () => host.dropDraft(draft)),
    );
    list.append(row);
  }
  section.append(list);
  return section;
}
