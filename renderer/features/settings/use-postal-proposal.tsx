import { useRef, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react';
import { completeAddress } from '#shared/address/complete-address';
import type { Address } from '#shared/model/guest';
import { isComposing } from '../../components/is-composing.ts';
import { PostalProposal } from '../../components/PostalProposal.tsx';
import { usePostalTable } from '../../data/use-postal-table.ts';

interface Help {
  /** For the element around the fields: reads the table when one is entered, hears Alt+Y. */
  readonly listeners: HTMLAttributes<HTMLElement>;
  readonly proposal: ReactNode;
}

/** The half of the shop's own address that is missing, out of the half that is kept. */
export function usePostalProposal(address: Address, save: (part: Partial<Address>) => Promise<boolean>): Help {
  const { table, need } = usePostalTable();
  const place = useRef<HTMLDivElement>(null);
  const { codes, streets } = table ? completeAddress(table, address) : { codes: [], streets: [] };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.code !== 'KeyY' || isComposing(event)) return;
    event.preventDefault();
    place.current?.querySelector('button')?.click();
  };
  return {
    listeners: { onFocus: need, onKeyDown },
    proposal: codes.length + streets.length === 0 ? null : (
      <div ref={place}><PostalProposal codes={codes} streets={streets} onCode={(postalCode) => void save({ postalCode })} onStreet={(street) => void save({ street })} /></div>
    ),
  };
}
