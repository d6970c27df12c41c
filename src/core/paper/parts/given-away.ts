/** Whether hidden counts from one to four can be derived from their visible sum: it is near its least or its most. */
export function areGivenAway(few: readonly number[]): boolean {
  const sum = few.reduce((total, people) => total + people, 0);
  return few.length > 1 && (sum <= few.length + 1 || sum >= 4 * few.length - 1);
}
