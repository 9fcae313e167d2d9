import { useCallback, useState } from 'react';
import type { PostalTable } from '#shared/address/postal-table';
import { openPostalCodes } from '../platform/postal-codes.ts';

export interface PostalHelp {
  /** null until somebody needed it and it is read. */
  readonly table: PostalTable | null;
  /** Reads the table; cheap when called again. */
  readonly need: () => void;
}

/** The postal codes, read when the first field of an address is entered: nobody waits for them at the start. */
export function usePostalTable(): PostalHelp {
  const [table, setTable] = useState<PostalTable | null>(null);
  const need = useCallback(() => {
    void openPostalCodes().then((codes) => setTable(codes.table));
  }, []);
  return { table, need };
}
