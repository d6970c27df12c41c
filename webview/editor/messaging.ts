import type { EditOutcome, EditorRequest, FromEditor, ToEditor } from '../../src/protocol/editor.js';
import type { Host } from '../host.js';

/** Sends requests and matches answers to them. */
export class Messages {
  readonly #host: Host;
  readonly #open = new Map<number, (outcome: EditOutcome) => void>();
  #next = 1;

  constructor(host: Host, receive: (message: Exclude<ToEditor, { type: 'reply' }>) => void) {
    this.#host = host;
    window.addEventListener('message', (event: MessageEvent<ToEditor>) => {
      const message = event.data;
      if (message.type !== 'reply') receive(message);
      else this.#settle(message.id, message.outcome);
    });
  }

  send(message: FromEditor): void {
    this.#host.postMessage(message);
  }

  request(request: EditorRequest): Promise<EditOutcome> {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.send({ type: 'request', id, request });
    });
  }

  /** Whether all requests have been answered. */
  get isIdle(): boolean {
    return this.#open.size === 0;
  }

  #settle(id: number, outcome: EditOutcome): void {
    this.#open.get(id)?.(outcome);
    this.#open.delete(id);
  }
}
