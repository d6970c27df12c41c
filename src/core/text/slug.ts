import { withoutMarks } from './words.js';

/**
 * A code made from a text: lower-case letters without marks, digits, and single hyphens; '' where none is
 * left.
 */
export function slug(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
