/** Time slice of work before the extension host's event loop gets a turn, in milliseconds. */
const slice = 8;

/** Yields to the event loop when the time slice is used up; otherwise returns at once. */
export interface Breath {
  pause(): Promise<void>;
}

export function breath(now: () => number = () => performance.now()): Breath {
  let begun = now();
  return {
    async pause() {
      if (now() - begun < slice) return;
      await new Promise((resume) => setTimeout(resume, 0));
      begun = now();
    },
  };
}
