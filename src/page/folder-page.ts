import { blockersOf } from '../core/rules/submission/blockers.js';
import { summaryOf } from '../core/views/report/summary.js';
import { assessIn } from '../core/workspace/workspace.js';
import { button, element } from './elements.js';
import type { Folder, PageWorkspace } from './folder.js';
import { language } from './settings.js';
import { sayNow as say } from './words.js';

/** The records of a folder with their results, a row each; the rows appear as they are evaluated. */
export class FolderPage {
  readonly element = element('main', 'folder');
  #isShown = true;

  constructor(folder: Folder, workspace: PageWorkspace, open: (path: string) => void) {
    const table = element('table');
    const head = element('tr');
    for (const key of [
      'page/unit',
      'page/period',
      'page/score',
      'page/level',
      'page/left',
      'page/file',
    ] as const)
      head.append(element('th', '', say(key)));
    table.append(head);
    const status = element('p', 'status', say('page/reading'));
    status.setAttribute('role', 'status');
    this.element.append(status, table);
    void this.#fill(workspace, table, open).then((count) => {
      const done = count === 0 ? say('page/no-records') : say('page/records', { count });
      status.textContent = folder.isCut ? `${done} ${say('page/folder-cut')}` : done;
    });
  }

  /** Stops evaluating. */
  dispose(): void {
    this.#isShown = false;
    this.element.remove();
  }

  async #fill(workspace: PageWorkspace, table: HTMLElement, open: (path: string) => void): Promise<number> {
    const paths = await workspace.records();
    for (const path of paths) {
      // The page stays usable between two records.
      await new Promise((resolve) => setTimeout(resolve));
      if (!this.#isShown) break;
      table.append(await rowOf(workspace, path, open));
    }
    return paths.length;
  }
}

async function rowOf(
  workspace: PageWorkspace,
  path: string,
  open: (path: string) => void,
): Promise<HTMLElement> {
  const row = element('tr');
  const text = await workspace.read(path);
  const name = button(path, () => open(path), 'link');
  const file = element('td');
  file.append(name);
  if (text === undefined) {
    const unread = element('td', 'error', say('page/unreadable'));
    unread.colSpan = 5;
    row.append(unread, file);
    return row;
  }
  const assessment = await assessIn(workspace, path, text);
  const { branch, period, score, max, level, unfinished } = summaryOf(assessment, language());
  const left = blockersOf(assessment).length;
  const texts = [
    branch,
    period,
    score === undefined ? '–' : `${score} / ${max}`,
    unfinished ?? level ?? '–',
    left === 0 ? say('page/ready') : String(left),
  ];
  row.append(...texts.map((each) => element('td', '', each)), file);
  return row;
}
