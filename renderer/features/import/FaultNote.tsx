import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { ReaderError } from '../../worker/contacts-reader.ts';
import styles from './import.module.css';

/** Why a file could not be read, and what he can do about it. The next file is chosen below. */
export function FaultNote({ name, fault, children }: { readonly name: string; readonly fault: ReaderError; readonly children: ReactNode }) {
  const { t } = useTranslation('import');
  const explain = useFaultText();
  return (
    <>
      <Sheet title={t('fault.title', { name })}>
        <p role="alert" className={styles['wrong']}>{explain(fault)}</p>
        <p className={styles['quiet']}>{t('fault.nothing')}</p>
      </Sheet>
      {children}
    </>
  );
}

function useFaultText(): (fault: ReaderError) => string {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  return (fault) => {
    switch (fault.kind) {
      case 'binary-address-book': return t(`product.${fault.product}`);
      case 'not-a-list': return t(`content.${fault.content}`);
      case 'too-many-rows': return t('fault.too-many-rows', { most: count(fault.most) });
      case 'cancelled': return t('fault.nothing');
      default: return t(`fault.${fault.kind}`);
    }
  };
}
