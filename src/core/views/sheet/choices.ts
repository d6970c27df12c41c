export * from '../../values/choices.js';
