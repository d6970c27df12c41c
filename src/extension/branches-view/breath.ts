/** How long the extension host works before it lets others have a turn, in milliseconds. */
const slice = 8;

/** Lets the extension host breathe: waits for the next turn once the slice is used up, and else not at all. */
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
