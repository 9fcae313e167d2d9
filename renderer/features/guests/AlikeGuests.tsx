import { useFormContext, useWatch } from 'react-hook-form';
import { AlikeLine } from '../../components/AlikeLine.tsx';
import { useAlike } from '../../data/use-alike.ts';
import type { GuestFormValues } from './guest-form.ts';

/** Whether the card on the counter is in the book already, said while it is copied. */
export function AlikeGuests() {
  const { control } = useFormContext<GuestFormValues>();
  const [familyName, givenName, familyKana, givenKana, phone, email, company, postalCode, street] = useWatch({
    control, name: ['familyName', 'givenName', 'familyKana', 'givenKana', 'phone', 'email', 'company.name', 'address.postalCode', 'address.street'],
  });
  const guests = useAlike({ familyName, givenName, familyKana, givenKana, phone, email, birthday: null, company: { name: company }, address: { postalCode: postalCode.replace(/\D/gu, ''), street, building: '' } });
  return <AlikeLine guests={guests} />;
}
