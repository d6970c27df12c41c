/** A map of plain data. Nothing is inherited, so that a key such as `__proto__` is a key like any other. */
export type PlainMap = Record<string, unknown>;

/** An empty map of plain data; unlike objects that have no prototype at all, those of like keys are laid out alike. */
export function emptyMap(): PlainMap {
  return new Inheriting() as PlainMap;
}

class Inheriting {}
Object.setPrototypeOf(Inheriting.prototype, null);
Reflect.deleteProperty(Inheriting.prototype, 'constructor');
