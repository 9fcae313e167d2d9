import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { FormProvider, useForm } from 'react-hook-form';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Mover } from '#shared/model/mover';
import { MovedField } from '../../../renderer/features/record/MovedField.tsx';
import { blankVisit } from '../../../renderer/features/record/visit-form.ts';
import { startI18n } from '../../../renderer/i18n/start-i18n.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  startI18n('ja');
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

function Form({ isReturn, movedBy }: { readonly isReturn: boolean; readonly movedBy: Mover | null }) {
  const form = useForm({ defaultValues: { ...blankVisit('2026-11-24' as PlainDate, () => 'v'), movedBy } });
  return <MantineProvider withCssVariables={false}><FormProvider {...form}><MovedField isReturn={isReturn} /></FormProvider></MantineProvider>;
}

const show = (isReturn: boolean, movedBy: Mover | null) => act(async () => root.render(<Form isReturn={isReturn} movedBy={movedBy} />));
const checked = () => place.querySelector('input:checked')?.closest('label')?.textContent;

describe('what moved a guest, in the form', () => {
  it('is asked of a guest who comes again, and of no other', async () => {
    await show(false, null);
    expect(place.querySelector('fieldset')).toBeNull();
    await show(true, null);
    expect(place.textContent).toContain('何に動かされて');
  });

  it('stays in sight when the day becomes one before all others: it would be saved unseen', async () => {
    await show(true, 'season');
    expect(checked()).toBe('旬や催し');
    await show(false, 'season');
    expect(checked()).toBe('旬や催し');
  });

  it('leaves the keys where he was when he clears it', async () => {
    await show(true, 'card');
    const clear = [...place.querySelectorAll('button')].find((button) => button.textContent === 'きっかけを消す')!;
    clear.focus();
    await act(async () => clear.click());
    expect(checked()).toBeUndefined();
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
  });
});
