import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PlainDate } from '#shared/lib/plain-date';
import { isUntouched, type ReadVisitForm, type VisitFormValues } from './visit-form.ts';

/**
 * A form that was left open overnight, with nothing in it, is about tonight and not about yesterday. Where he has begun to write, the day
 * stays: the evening that he is describing does not end at five in the morning.
 */
export function useTonight(form: UseFormReturn<VisitFormValues, unknown, ReadVisitForm>, today: PlainDate): void {
  const shown = useRef(today);
  useEffect(() => {
    if (shown.current === today) return;
    if (isUntouched(form.getValues(), shown.current)) form.setValue('on', today);
    shown.current = today;
  }, [form, today]);
}
