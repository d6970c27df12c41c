/** The reader of office files, which is loaded when somebody first asks for it. */
export const loadReader = () => import('./read-tables.js');

/** The writer of forms, likewise. */
export const loadFormWriter = () => import('./form-workbook.js');
