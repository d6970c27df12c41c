import { partText } from './parts.js';

/** A page of its own within the page: the grid, or the preview. It has the page's policy. */
export class Frame<Sent, Received> {
  readonly element = document.createElement('iframe');
  readonly #isReceived: (message: unknown) => message is Received;
  readonly #receive: (message: Received) => void;

  constructor(
    title: string,
    isReceived: (message: unknown) => message is Received,
    receive: (message: Received) => void,
  ) {
    this.element.title = title;
    this.#isReceived = isReceived;
    this.#receive = receive;
    window.addEventListener('message', this.#listener);
  }

  readonly #listener = ({ source, data }: MessageEvent<unknown>): void => {
    if (source === this.element.contentWindow && this.#isReceived(data)) this.#receive(data);
  };

  /** Loads a page by the name of its parts. */
  async load(name: string, language: string): Promise<void> {
    const [style, script, theme, prelude] = await Promise.all([
      partText(`${name}-style`),
      partText(name),
      partText('theme'),
      partText('prelude'),
    ]);
    this.element.srcdoc = [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
      `<title>${this.element.title}</title>`,
      `<style>${theme}</style><style>${style}</style>`,
      `<script>${prelude}</script></head><body><main id="app"></main>`,
      `<script>${script}</script></body></html>`,
    ].join('');
  }

  post(message: Sent): void {
    this.element.contentWindow?.postMessage(message, '*');
  }

  get hasFocus(): boolean {
    return document.activeElement === this.element;
  }

  focus(): void {
    this.element.contentWindow?.focus();
  }

  dispose(): void {
    window.removeEventListener('message', this.#listener);
    this.element.remove();
  }
}
