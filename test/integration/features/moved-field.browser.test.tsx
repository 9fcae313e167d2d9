import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Mover } from '#shared/model/mover';
import { MovedField } from '../../../renderer/features/record/MovedField.tsx';
import { blankVisit } from '../../../renderer/features/record/visit-form.ts';
import { reactStage } from '../../support/react-stage.ts';

const stage = reactStage();

function Form({ isReturn, movedBy }: { readonly isReturn: boolean; readonly movedBy: Mover | null }) {
  const form = useForm({ defaultValues: { ...blankVisit('2026-11-24' as PlainDate, () => 'v'), movedBy } });
  return <MantineProvider withCssVariables={false}><FormProvider {...form}><MovedField isReturn={isReturn} /></FormProvider></MantineProvider>;
}

const show = (isReturn: boolean, movedBy: Mover | null) => stage.render(<Form isReturn={isReturn} movedBy={movedBy} />);
const checked = () => stage.place.querySelector('input:checked')?.closest('label')?.textContent;

describe('what moved a guest, in the form', () => {
  it('is asked of a guest who comes again, and of no other', async () => {
    await show(false, null);
    expect(stage.place.querySelector('fieldset')).toBeNull();
    await show(true, null);
    expect(stage.place.textContent).toContain('何に動かされて');
  });

  it('stays in sight when the day becomes one before all others: it would be saved unseen', async () => {
    await show(true, 'season');
    expect(checked()).toBe('旬や催し');
    await show(false, 'season');
    expect(checked()).toBe('旬や催し');
  });

  it('leaves the keys where he was when he clears it', async () => {
    await show(true, 'card');
    const clear = [...stage.place.querySelectorAll('button')].find((button) => button.textContent === 'きっかけを消す')!;
    clear.focus();
    await act(async () => clear.click());
    expect(checked()).toBeUndefined();
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
  });
});
