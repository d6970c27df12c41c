/** Excludes a day such as 05.01.2023, whose digits are not part of a longer number. */
const notADay = String.raw`(?!\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d{2}(?!\d))`;
/** A match begins at the first digit of a number, never in the middle of one. */
const first = String.raw`(?<!\d)(?<!\d[ .\u00a0-])${notADay}`;
const last = String.raw`(?![ .\u00a0-]?\d)`;
const gap = String.raw`[ .\u00a0\u2009\u202f-]?`;
const phoneGap = String.raw`[ .()\u00a0\u2009\u202f-]{0,2}`;

/**
 * The twelve digits of a citizen's number, which is also the number of a party card. They are in a row, or in
 * groups where they begin with the 0 of a province.
 */
export const identity = new RegExp(`(?<!\\d)\\d{12}(?!\\d)|${first}0(?:${gap}\\d){11}${last}`);

/**
 * A Vietnamese telephone number, grouped in any way: `0914 288 765`, `(0914) 288765`, `+84 (0) 914-288-765`.
 */
export const phone = new RegExp(
  `${first}(?!0\\.\\d{9})(?:\\(?\\+?84\\)?(?:${phoneGap}\\(?0\\)?)?|\\(?0)${phoneGap}[235789](?:${phoneGap}\\d){8,9}${last}`,
);

/** Digits after words that name them as the number of a card or of a person. */
export const cardNumber =
  /(?:CMND|CMTND|CMT|CCCD|căn cước|định danh|chứng minh|số thẻ|thẻ đảng(?: viên)?|số lý lịch|lý lịch số)[^\p{L}\d\n]{0,3}(?:số|là|mang số)?[^\p{L}\d\n]{0,3}\d(?:[ .-]?\d){4,}/iu;
