import type { EditOutcome, EditorRequest, FromEditor, ToEditor } from '../../src/protocol/editor.js';
import type { Host } from '../host.js';

/** The answer to a request. */
interface Reply {
  readonly type: 'reply';
  readonly id: number;
  readonly outcome: EditOutcome;
}

/**
 * Sends requests and matches answers to them. `Request` is what the page asks, `Sent` its other messages, and
 * `Received` what the host sends besides answers.
 */
export class Messages<Request, Sent, Received extends { readonly type: string }> {
  readonly #host: Host;
  readonly #open = new Map<number, (outcome: EditOutcome) => void>();
  #next = 1;

  constructor(host: Host, receive: (message: Received) => void) {
    this.#host = host;
    window.addEventListener('message', (event: MessageEvent<Received | Reply>) => {
      const message = event.data;
      if (isReply(message)) this.#settle(message.id, message.outcome);
      else receive(message);
    });
  }

  send(message: Sent): void {
    this.#host.postMessage(message);
  }

  request(request: Request): Promise<EditOutcome> {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.#host.postMessage({ type: 'request', id, request });
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

/** The messages of the record editor's page. */
export type EditorMessages = Messages<EditorRequest, FromEditor, Exclude<ToEditor, { type: 'reply' }>>;

function isReply(message: { readonly type: string } | Reply): message is Reply {
  return message.type === 'reply';
}
