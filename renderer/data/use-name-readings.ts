import { useCallback, useState } from 'react';
import { readingsOf, type NameReadings } from '#shared/address/name-readings';
import { nameReadings } from '../platform/name-readings.ts';

export interface NameHelp {
  /** Reads the dictionary; cheap when called again. */
  readonly need: () => void;
  readonly family: (name: string) => readonly string[];
  readonly given: (name: string) => readonly string[];
}

/** The dictionary of names, read when the first field of a name is entered. Until then it knows nobody. */
export function useNameReadings(): NameHelp {
  const [names, setNames] = useState<NameReadings | null>(null);
  const need = useCallback(() => {
    void nameReadings().then(setNames);
  }, []);
  const family = useCallback((name: string) => (names && name !== '' ? readingsOf(names.surnames, name) : []), [names]);
  const given = useCallback((name: string) => (names && name !== '' ? readingsOf(names.givenNames, name) : []), [names]);
  return { need, family, given };
}
