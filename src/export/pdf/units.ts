export function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
