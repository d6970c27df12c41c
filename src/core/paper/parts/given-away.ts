/** Whether counts from one to four can each be told from their sum, which people see: it leaves them no room. */
export function areGivenAway(few: readonly number[]): boolean {
  const sum = few.reduce((total, people) => total + people, 0);
  return few.length > 1 && (sum <= few.length + 1 || sum >= 4 * few.length - 1);
}
