// @ts-check
import { createHash } from 'node:crypto';

/**
 * @param {Uint8Array} content
 * @returns {string} SHA-256 in hexadecimal, as `sha256sum` prints it
 */
export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
