import { loadScript } from './parts.js';

void loadScript('program');
