import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { readPostFile, type PostFileFault } from '../../platform/japan-post-file.ts';
import { keepPostalCodes, keptPostalCodes, openPostalCodes, type PostalCodes } from '../../platform/postal-codes.ts';
import styles from './settings.module.css';

type Step = { readonly kind: 'rest' } | { readonly kind: 'reading' } | { readonly kind: 'refused'; readonly file: string; readonly fault: PostFileFault | { readonly kind: 'not-kept' } };

/** 郵便番号: which table is in use, and the post's newer one in its place. It belongs to this computer and is in no backup: it can be had again. */
export function PostalSection() {
  const { t } = useTranslation('settings');
  const { datedDay, count } = useFormat();
  const [codes, setCodes] = useState<PostalCodes | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void openPostalCodes().then(setCodes);
  }, []);

  const put = async (packed: Uint8Array | null): Promise<void> => {
    const before = await keptPostalCodes();
    setCodes(await keepPostalCodes(packed));
    offerUndo(t('postal.replaced'), async () => {
      setCodes(await keepPostalCodes(before));
      return true;
    });
  };
  const take = async (file: File): Promise<void> => {
    if (!codes) return;
    setStep({ kind: 'reading' });
    const read = await readPostFile(file, codes.table);
    if (!read.ok) return setStep({ kind: 'refused', file: file.name, fault: read.error });
    try {
      await put(read.value);
      return setStep({ kind: 'rest' });
    } catch {
      return setStep({ kind: 'refused', file: file.name, fault: { kind: 'not-kept' } }); // the browser's store refuses: no room
    }
  };

  return (
    <Sheet title={t('postal.title')}>
      <p className={styles['text']}>{t('postal.text')}</p>
      {codes && (
        <p>{t(codes.own ? 'postal.own' : 'postal.shipped', { day: datedDay(codes.table.asOf), number: count(new Set(codes.table.codes).size) })}</p>
      )}
      <input
        ref={picker} type="file" accept=".zip,.csv" hidden aria-label={t('postal.choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <div className={styles['row']}>
        <Button variant="default" disabled={!codes || step.kind === 'reading'} onClick={() => picker.current?.click()}>{t('postal.choose')}</Button>
        {codes?.own && <Button variant="default" onClick={() => void put(null)}>{t('postal.back')}</Button>}
      </div>
      <p role="status">{step.kind === 'reading' ? t('postal.reading') : ''}</p>
      {step.kind === 'refused' && <p role="alert" className={styles['wrong']}>{t(`postal.fault.${step.fault.kind}`, { file: step.file })}</p>}
    </Sheet>
  );
}
