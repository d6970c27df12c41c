import {
  type FromPreview,
  isPreviewState,
  type PreviewAction,
  type PreviewState,
  type ToPreview,
} from '../../src/protocol/preview.js';
import { assertNever } from '../../src/protocol/shared.js';
import { acquireHost } from '../host.js';
import { readPlace } from './nearest-place.js';
import { PageView } from './page-view.js';
import { PlaceLinks } from './place-links.js';
import { focusFirstField, watchFields } from './score-fields.js';

/**
 * Shows the page made by the host, which has escaped every value in it, and reports the user's actions to the
 * host.
 */
const host = acquireHost();
const page = document.getElementById('app') ?? document.body;
const send = (message: FromPreview): void => host.postMessage(message);
const links = new PlaceLinks(
  page,
  (path) => send({ type: 'visit', path }),
  (offset) => send({ type: 'openText', offset }),
);
const view = new PageView(page, (part) => {
  links.prepare(part);
  // Headings can be focused by scripts but are not Tab stops.
  for (const heading of part.querySelectorAll<HTMLElement>('h2[id]')) heading.tabIndex = -1;
});
watchFields(page, (path, typed) => send({ type: 'suppose', path, typed }));

let isShown = false;
let wanted: string | undefined;
/** The element to focus when the next page is shown. */
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
      show(message);
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

function show({ parts, language, turn }: Extract<ToPreview, { type: 'show' }>): void {
  const hadFocus = page.contains(document.activeElement);
  if (!view.show(parts, turn)) {
    send({ type: 'ready' });
    return;
  }
  // Setting it restyles the whole page, so it is set only if it changes.
  if (document.documentElement.lang !== language) document.documentElement.lang = language;
  links.markVisited();
  if (hadFocus && !page.contains(document.activeElement)) focusNext ??= 'tool';
  if (focusNext === 'field' && focusFirstField(page)) focusNext = undefined;
  if (focusNext === 'tool') focusTool();
  if (!isShown) restore();
  isShown = true;
  remember();
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

/** The focused control was replaced, so its replacement gets the focus. */
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
  const { document: shown = '' } = page.dataset;
  host.setState({ document: shown, scroll: window.scrollY, open } satisfies PreviewState);
}

function restore(): void {
  const kept = host.getState();
  if (!isPreviewState(kept)) return;
  for (const id of kept.open) {
    const details = document.getElementById(id);
    if (details instanceof HTMLDetailsElement) details.open = true;
  }
  window.scrollTo(0, kept.scroll);
}
