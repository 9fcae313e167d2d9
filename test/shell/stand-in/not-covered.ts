/** A gap must show itself: asking for a piece of Electron that is not here throws instead of giving undefined. */
export function onlyCovered<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key) {
      // Promises and inspectors ask every object for these.
      if (!(key in object) && typeof key === 'string' && key !== 'then' && key !== 'toJSON') throw new Error(`stand-in: ${name}.${key} is not covered`);
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === 'function' && !Object.hasOwn(object, key) ? (value.bind(object) as unknown) : value;
    },
  });
}

export interface StandInEvent {
  defaultPrevented: boolean;
  preventDefault: () => void;
}

export function makeEvent<T extends object>(details: T = {} as T): T & StandInEvent {
  const event = { ...details, defaultPrevented: false, preventDefault: () => { event.defaultPrevented = true; } };
  return event;
}
