import { useFormContext, useWatch } from 'react-hook-form';
import { AlikeLine } from '../../components/AlikeLine.tsx';
import { useAlike } from '../../data/use-alike.ts';
import type { VisitFormValues } from './visit-form.ts';

/** Whether tonight's new guest has been here before, said while the card is copied. */
export function AlikeGuests() {
  const { control } = useFormContext<VisitFormValues>();
  const { company, postalCode, street, ...known } = useWatch({ control, name: 'newGuest' });
  const guests = useAlike({ ...known, email: '', birthday: null, company: { name: company }, address: { postalCode: postalCode.replace(/\D/gu, ''), street, building: '' } });
  return <AlikeLine guests={guests} />;
}
