/** Excludes a day such as 05.01.2023, whose digits are not part of a longer number. */
const notADay = String.raw`(?!\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d{2}(?!\d))`;
/** A match begins at the first digit of a number, never in the middle of one. */
const first = String.raw`(?<!\d)(?<!\d[ .\u00a0-])${notADay}`;
const last = String.raw`(?![ .\u00a0-]?\d)`;
const gap = String.raw`[ .\u00a0\u2009\u202f-]?`;
const phoneGap = String.raw`[ .()\u00a0\u2009\u202f-]{0,2}`;

/**
 * Groups of digits with a stroke or a dash between them, and perhaps blanks: `0914 - 288 - 765`. The first
 * group is longer than a day, so that two dates are no such number.
 */
function grouped(start: string, digits: string): string {
  const between = String.raw`[ \u00a0]?[/–—-][ \u00a0]?`;
  const count = String.raw`(?=(?:\d(?:${between})?){${digits}}(?!\d))`;
  return String.raw`${first}(?<!\d[ \u00a0]?[/–—-][ \u00a0]?)${start}${count}\d{2,3}(?:${between}\d{2,6}){1,3}(?![ \u00a0]?[/–—.-]?[ \u00a0]?\d)`;
}

/**
 * The twelve digits of a citizen's number, which is also the number of a party card. They are in a row, or in
 * groups where they begin with the 0 of a province.
 */
export const identity = new RegExp(
  `(?<!\\d)\\d{12}(?!\\d)|${first}0(?:${gap}\\d){11}${last}|${grouped('0', '11')}`,
);

/**
 * A Vietnamese telephone number, grouped in any way: `0914 288 765`, `(0914) 288765`, `+84 (0) 914-288-765`.
 */
export const phone = new RegExp(
  `${first}(?!0\\.\\d{9})(?:\\(?\\+?84\\)?(?:${phoneGap}\\(?0\\)?)?|\\(?0)${phoneGap}[235789](?:${phoneGap}\\d){8,9}${last}|${grouped('(?:0|\\+84[ \u00a0]?[/–—-][ \u00a0]?)(?=[235789])', '9,10')}`,
);

/** Digits after words that name them as the number of a card or of a person. */
export const cardNumber =
  /(?:CMND|CMTND|CMT|CCCD|căn cước|định danh|chứng minh|số thẻ|thẻ đảng(?: viên)?|số lý lịch|lý lịch số)[^\p{L}\d\n]{0,3}(?:số|là|mang số)?[^\p{L}\d\n]{0,3}\d(?:[ .-]?\d){4,}/iu;
