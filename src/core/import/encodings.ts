export const encodings = ['utf-8', 'utf-16', 'tcvn3', 'vni', 'windows-1258'] as const;
/** How the texts of a file are encoded, as `--encoding` names it. */
export type Encoding = (typeof encodings)[number];
