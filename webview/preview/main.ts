import { assertNever, type FromPreview, type PreviewAction, type ToPreview } from '../../src/protocol.js';
import { acquireHost } from '../host.js';
import { isKeptState, type KeptState } from './kept-state.js';
import { readPlace } from './nearest-place.js';
import { morphPage } from './page-view.js';
import { PlaceLinks } from './place-links.js';
import { focusFirstField, watchFields } from './score-fields.js';

/** Shows the page that the host has made, in which every value was escaped, and tells the host what the user does. */
const host = acquireHost();
const page = document.getElementById('app') ?? document.body;
const send = (message: FromPreview): void => host.postMessage(message);
const links = new PlaceLinks(
  page,
  (path) => send({ type: 'visit', path }),
  (offset) => send({ type: 'openText', offset }),
);
watchFields(page, (path, typed) => send({ type: 'suppose', path, typed }));

let isShown = false;
let wanted: string | undefined;
/** What to put the focus on when the next page is shown. */
let focusNext: 'field' | 'tool' | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => receive(data));
window.addEventListener('scroll', remember, { passive: true });
page.addEventListener('toggle', remember, { capture: true });
page.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
  if (button) act(button);
});
send({ type: 'ready' });

function receive(message: ToPreview): void {
  switch (message.type) {
    case 'show':
      document.documentElement.lang = message.language;
      show(message.html);
      return;
    case 'reveal':
      links.reveal(message.path);
      return;
    case 'goTo':
      wanted = message.section;
      if (isShown) goToWanted();
      return;
    default:
      assertNever(message);
  }
}

function show(markup: string): void {
  const next = document.createElement('main');
  next.innerHTML = markup;
  links.prepare(next);
  // Headings can be gone to, though Tab passes them by.
  for (const heading of next.querySelectorAll<HTMLElement>('h2[id]')) heading.tabIndex = -1;
  const hadFocus = page.contains(document.activeElement);
  morphPage(page, next);
  if (hadFocus && !page.contains(document.activeElement)) focusNext ??= 'tool';
  if (focusNext === 'field' && focusFirstField(page)) focusNext = undefined;
  if (focusNext === 'tool') focusTool();
  if (!isShown) restore();
  isShown = true;
  goToWanted();
}

function act({ dataset }: HTMLElement): void {
  const { action, path } = dataset;
  if (action === 'showSubmission') {
    goTo('submission');
  } else if (action === 'dropChange') {
    const place = readPlace(path);
    if (place) send({ type: 'suppose', path: place, typed: null });
  } else if (isAction(action)) {
    focusNext = action === 'startWhatIf' ? 'field' : undefined;
    send({ type: 'run', action });
  }
}

const actions: ReadonlySet<unknown> = new Set<PreviewAction>(['startWhatIf', 'writeChanges', 'dropChanges']);

function isAction(action: unknown): action is PreviewAction {
  return actions.has(action);
}

/** The control that had the focus is gone: the one that stands for it has it now. */
function focusTool(): void {
  focusNext = undefined;
  page.querySelector<HTMLElement>('[data-action]')?.focus({ preventScroll: true });
}

function goToWanted(): void {
  if (wanted === undefined) return;
  const section = wanted;
  wanted = undefined;
  goTo(section);
}

/** Scrolls to a part of the page and puts the focus on its heading, from where Tab goes on. */
function goTo(section: string): void {
  const heading = document.getElementById(`${section}-title`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

function remember(): void {
  if (!isShown) return;
  const open = [...page.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ id }) => id);
  host.setState({ scroll: window.scrollY, open } satisfies KeptState);
}

function restore(): void {
  const kept = host.getState();
  if (!isKeptState(kept)) return;
  for (const id of kept.open) {
    const details = document.getElementById(id);
    if (details instanceof HTMLDetailsElement) details.open = true;
  }
  window.scrollTo(0, kept.scroll);
}
