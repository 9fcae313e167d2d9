import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { slotNames, type Letter } from '#shared/model/letter';
import type { LetterDesk, NotStored } from './letter-desk.ts';
import styles from './LetterEditor.module.css';
import { useDeskState } from './use-desk-state.ts';

/** Why his words are not in the book yet. They stay on the screen meanwhile. */
export function LetterTrouble({ desk, trouble }: { readonly desk: LetterDesk; readonly trouble: NotStored }) {
  const { t } = useTranslation('write');
  if (trouble.kind === 'changed-elsewhere' && trouble.current.postedOn === null) return <TwoTexts desk={desk} theirs={trouble.current} />;
  return (
    <div className={styles['trouble']} role="alert">
      <p>{t(trouble.kind === 'changed-elsewhere' ? 'trouble.posted-elsewhere' : `trouble.${trouble.kind}`)}</p>
      {trouble.kind === 'disk-full' && <Button variant="default" onClick={desk.retry}>{t('trouble.tryAgain')}</Button>}
    </div>
  );
}

/** Only what differs is shown: he remembers the rest. */
function TwoTexts({ desk, theirs }: { readonly desk: LetterDesk; readonly theirs: Letter }) {
  const { t } = useTranslation('write');
  const { letter } = useDeskState(desk);
  const different = slotNames.filter((slot) => theirs.slots[slot] !== letter.slots[slot]);
  return (
    <div className={styles['trouble']} role="alert">
      <p>{t('trouble.changed-elsewhere')}</p>
      <dl className={styles['theirs']} aria-label={t('trouble.theirs')}>
        {different.map((slot) => (
          <div key={slot}>
            <dt>{t('trouble.theirSlot', { slot: t(`editor.slot.occasion.${slot}`) })}</dt>
            <dd>{theirs.slots[slot] || t('trouble.emptySlot')}</dd>
          </div>
        ))}
        {JSON.stringify(theirs.look) !== JSON.stringify(letter.look) && (
          <div>
            <dt>{t('trouble.theirSlot', { slot: t('look.title') })}</dt>
            <dd>{t('trouble.otherLook')}</dd>
          </div>
        )}
        {JSON.stringify(theirs.traced) !== JSON.stringify(letter.traced) && (
          <div>
            <dt>{t('trouble.theirSlot', { slot: t('traced.label') })}</dt>
            <dd>{theirs.traced.map(({ text }) => text).join(' ') || t('traced.clear')}</dd>
          </div>
        )}
        {theirs.style !== letter.style && (
          <div>
            <dt>{t('trouble.theirSlot', { slot: t('style.label') })}</dt>
            <dd>{t(`style.${theirs.style}`)}</dd>
          </div>
        )}
      </dl>
      <div className={styles['choices']}>
        <Button onClick={desk.keepMine}>{t('trouble.keepMine')}</Button>
        <Button variant="default" onClick={desk.takeTheirs}>{t('trouble.takeTheirs')}</Button>
      </div>
    </div>
  );
}
