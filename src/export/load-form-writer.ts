/** The writer of forms, which is in one part with that of other workbooks and loaded when somebody asks for one. */
export const loadFormWriter = () => import('./xlsx.js');
