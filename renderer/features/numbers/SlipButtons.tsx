import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerKinds } from '#shared/model/answer';
import { unmoved } from '#shared/print/placement';
import { FileNotice } from '../../components/FileNotice.tsx';
import { usePdf } from '../../worker/use-pdf.ts';
import { useSlipPaper } from './use-slip-paper.ts';
import styles from './VoicesPart.module.css';

/** The one question on paper: four slips to a sheet, or one to a postcard. */
export function SlipButtons() {
  const { t } = useTranslation(['numbers', 'answers']);
  const slip = useSlipPaper();
  const { state, make } = usePdf();
  return (
    <>
      <p className={styles['quiet']}>{t('numbers:slip.purpose')}</p>
      {(['a4', 'postcard'] as const).map((format) => (
        <p key={format} className={styles['slips']} role="group" aria-label={t(`numbers:slip.${format}`)}>
          <span className={styles['slipFormat']}>{t(`numbers:slip.${format}`)}</span>
          {answerKinds.map((kind) => (
            <Button key={kind} variant="default" onClick={() => void make(`goencho-slip-${kind}-${format}.pdf`, { side: 'paper', paper: slip(kind, format), offset: unmoved, title: t('numbers:slip.title') })}>
              {t(`answers:scale.${kind}.name`)}
            </Button>
          ))}
        </p>
      ))}
      <FileNotice state={state} />
    </>
  );
}
