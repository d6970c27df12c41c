/** The reader of office files, which is loaded when somebody first asks for it. */
export const loadReader = () => import('./read-tables.js');
