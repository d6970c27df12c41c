/** A map of plain data. It inherits nothing, so a key such as `__proto__` is an ordinary key. */
export type PlainMap = Record<string, unknown>;

/**
 * An empty map of plain data. Unlike objects made by `Object.create(null)`, maps with the same keys share one
 * hidden class of the engine.
 */
export function emptyMap(): PlainMap {
  return new Inheriting() as PlainMap;
}

class Inheriting {}
Object.setPrototypeOf(Inheriting.prototype, null);
Reflect.deleteProperty(Inheriting.prototype, 'constructor');
