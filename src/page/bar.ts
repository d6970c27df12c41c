import { button, element } from './elements.js';
import { sayNow as say } from './words.js';

/** The commands of the page on the open record. */
export type PageCommand = 'home' | 'save' | 'import' | 'check' | 'more' | 'preview';

/** The line above an open record: what it is, whether it is saved, and the commands. */
export class Bar {
  readonly element = element('header', 'bar');
  readonly #name = element('h1', 'name');
  readonly #state = element('span', 'state');
  readonly #preview: HTMLButtonElement;

  constructor(run: (command: PageCommand) => void) {
    const home = button('Chibo', () => run('home'), 'home');
    home.title = say('page/home');
    this.#state.setAttribute('role', 'status');
    this.#preview = button(say('page/preview'), () => run('preview'), 'only-narrow');
    const commands = element('div', 'commands');
    commands.append(
      button(say('page/save'), () => run('save'), 'primary'),
      button(say('page/import'), () => run('import'), 'only-wide'),
      button(say('page/check'), () => run('check'), 'only-wide'),
      this.#preview,
      button(say('page/more'), () => run('more')),
    );
    this.element.append(home, this.#name, this.#state, commands);
  }

  /** Above a folder there is nothing to do but to leave it. */
  onlyHome(name: string): void {
    this.#name.textContent = name;
    this.element.querySelector('.commands')?.remove();
    document.title = `${name} – Chibo`;
  }

  draw(name: string, state: string, isSaved: boolean): void {
    this.#name.textContent = name;
    this.#name.title = name;
    this.#state.textContent = state;
    this.#state.title = state;
    this.#state.classList.toggle('unsaved', !isSaved);
    document.title = `${isSaved ? '' : '● '}${name} – Chibo`;
  }

  drawPreview(isShown: boolean): void {
    this.#preview.textContent = say(isShown ? 'page/grid' : 'page/preview');
    this.#preview.classList.toggle('only-narrow', !isShown);
  }
}
