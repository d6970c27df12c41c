/** A record that is not in its file yet, kept in the browser. */
export interface Draft {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** The text of the file; absent for a record that is in no file yet. */
  readonly saved?: string;
  readonly mark?: boolean;
  /** When it was kept, in milliseconds. */
  readonly at: number;
  /** It was downloaded since; the browser does not tell whether that went well. */
  readonly downloaded?: boolean;
  /** The profiles that were opened beside the record, by path. */
  readonly profiles?: Readonly<Record<string, string>>;
}

const prefix = 'chibo-draft:';

/** The drafts of this page in this browser. They leave with the save, or when they are thrown away. */
export const drafts = {
  /** Whether it could be kept: the browser may have no room, or keep nothing at all. */
  keep(draft: Draft): boolean {
    try {
      localStorage.setItem(prefix + draft.id, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  },

  drop(id: string): void {
    try {
      localStorage.removeItem(prefix + id);
    } catch {
      // What keeps nothing has nothing to drop.
    }
  },

  /** The latest first. */
  all(): readonly Draft[] {
    try {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
      const found = names.flatMap((name) => readDraft(localStorage.getItem(name)) ?? []);
      return found.sort((a, b) => b.at - a.at);
    } catch {
      return [];
    }
  },
};

export function newDraftId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

function readDraft(kept: string | null): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(kept ?? '');
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { id, path, text, at } = value as Partial<Record<keyof Draft, unknown>>;
  return (
    typeof id === 'string' && typeof path === 'string' && typeof text === 'string' && typeof at === 'number'
  );
}
