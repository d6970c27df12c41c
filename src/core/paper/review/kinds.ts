/** A review midway through a plan, or at its end. */
export const reviewKinds = ['so-ket', 'tong-ket'] as const;
export type ReviewKind = (typeof reviewKinds)[number];
