/** What the bundle of the extension gives to the entry point of Node, which is not bundled with it. */
export { message, say } from '../core/language/message.js';
export { activateWith } from './extension.js';
export { currentLanguage } from './language.js';
export { findPartsIn } from './web/load-part.js';
