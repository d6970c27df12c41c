import type { Browser, Page } from 'playwright-core';
import { remainingWork } from '../../src/core/views/sheet/remaining-work.js';
import { patchesBetween } from '../../src/core/views/sheet/sheet-patch.js';
import { viewsOf } from '../../src/core/views/sheet/sheets.js';
import type { Assessment } from '../../src/core/workspace/assess.js';
import type {
  EditOutcome,
  EditorRequest,
  FromEditor,
  ToEditor,
  ViewState,
} from '../../src/protocol/editor.js';
import { frameOf, stringsOf } from '../../src/session/editor-frame.js';
import { openPlainPage, type PlainPage } from './plain-page.js';

export const origin = 'https://grid.test';

/** The grid's own page in a plain browser, under the policy it has in VS Code, with the test as its host. */
export interface GridPage extends PlainPage {
  /** What the page has asked its host for; everything is granted. */
  asked(): Promise<readonly EditorRequest[]>;
  /** Pastes as a key does, with what a program put on the clipboard. */
  paste(data: Readonly<Record<string, string>>): Promise<void>;
  /** Shows another version of the record, as the host does after an edit. */
  show(assessment: Assessment): Promise<void>;
  /** What a screen reader is told of the element that has the keyboard. */
  focused(): Promise<SpokenNode>;
}

/** A node of the accessibility tree. */
export interface SpokenNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly isReadOnly: boolean;
}

declare global {
  interface Window {
    told: FromEditor[];
    refusal: string | undefined;
  }
}

export async function openGridPage(
  browser: Browser,
  assessment: Assessment,
  { view = { sheets: {} }, width = 1000, height = 600, scale = 1 }: GridPageOptions = {},
): Promise<GridPage> {
  const plain = await openPlainPage(browser, origin, frame, {
    viewport: { width, height },
    deviceScaleFactor: scale,
  });
  const { page } = plain;
  await page.addInitScript(standForVsCode);
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => window.told.some(({ type }) => type === 'ready'));
  const send = (message: ToEditor): Promise<void> =>
    page.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
    }, message);
  const first = openMessage(assessment, view);
  await send(first);
  await page.waitForSelector('td.active');
  let sent: Pick<OpenMessage, 'sheets' | 'turn'> = first;
  return {
    page,
    asked: () =>
      page.evaluate(() => window.told.flatMap((each) => (each.type === 'request' ? [each.request] : []))),
    paste: (data) =>
      page.evaluate((data) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, data),
    show: (shown) => {
      const { frame: next, sheets } = openMessage(shown, view);
      const patches = patchesBetween(sent.sheets, sheets);
      sent = { sheets, turn: sent.turn + 1 };
      return send({ type: 'update', frame: next, patches, turn: sent.turn });
    },
    focused: () => focusedNode(page),
    complaints: plain.complaints,
    close: plain.close,
  };
}

export interface GridPageOptions {
  readonly view?: ViewState;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the screen for one of the page. */
  readonly scale?: number;
}

/** Stands for VS Code in the page: gives it colours, keeps what it tells and grants what it asks. */
function standForVsCode(): void {
  const colors = {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    'sideBar-background': '#f8f8f8',
    'panel-border': '#e5e5e5',
    focusBorder: '#005fb8',
  };
  document.addEventListener('readystatechange', () => {
    for (const [name, color] of Object.entries(colors)) {
      document.documentElement.style.setProperty(`--vscode-${name}`, color);
    }
  });
  window.told = [];
  const answer = (id: number): void => {
    const outcome: EditOutcome =
      window.refusal === undefined ? { ok: true } : { ok: false, message: window.refusal };
    window.dispatchEvent(new MessageEvent('message', { data: { type: 'reply', id, outcome } }));
  };
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: FromEditor) => {
        window.told.push(message);
        if (message.type === 'request') setTimeout(() => answer(message.id));
      },
      getState: () => undefined,
      setState: () => undefined,
    }),
  });
}

type OpenMessage = Extract<ToEditor, { type: 'open' }>;

function openMessage(assessment: Assessment, view: ViewState): OpenMessage {
  const frame = frameOf(assessment, {
    language: 'vi',
    draft: false,
    readOnly: false,
    deleted: false,
    shown: assessment,
    conflicts: [],
    comparison: undefined,
    work: remainingWork(assessment, 'vi'),
  });
  const sheets = viewsOf(assessment, 'vi', { showIds: false });
  return { type: 'open', strings: stringsOf('vi'), frame, sheets, view, widths: {}, turn: 1 };
}

/** The frame that `webviewPage` makes, with the origin in place of VS Code's. */
export const frame = `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'; style-src ${origin}; font-src ${origin}">
<link rel="stylesheet" href="${origin}/editor-style.css"><title>Bảng</title></head>
<body><main id="app"></main><script type="module" nonce="n" src="${origin}/editor.js"></script></body></html>`;

async function focusedNode(page: Page): Promise<SpokenNode> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const has = (node: (typeof nodes)[number], name: string): boolean =>
    node.properties?.some((property) => property.name === name && property.value.value === true) ?? false;
  const node = nodes.findLast((candidate) => has(candidate, 'focused'));
  if (!node) throw new Error('Nothing has the keyboard.');
  const text = (of: { value?: unknown } | undefined): string => String(of?.value ?? '');
  return {
    role: text(node.role),
    name: text(node.name),
    description: text(node.description),
    value: text(node.value),
    isReadOnly: has(node, 'readonly'),
  };
}
