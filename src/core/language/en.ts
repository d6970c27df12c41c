import type { vietnamese } from './vi.js';
export const english = {} as Readonly<Record<keyof typeof vietnamese, string>>;
