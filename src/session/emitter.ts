/** Ends a subscription. */
export interface Subscription {
  dispose(): void;
}

/** Calls listeners in the order in which they subscribed. */
export class Emitter<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  readonly event = (listener: (event: Event) => void): Subscription => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(event: Event): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // The other listeners still get the event.
        console.error('chibo', error);
      }
    }
  }
}
