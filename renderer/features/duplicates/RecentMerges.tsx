import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBook } from '../../data/book-provider.tsx';
import type { Merge, Unmerged } from '../../data/merges-contract.ts';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './duplicates.module.css';

/** Who was made one, and the way back. It says what could not be as it was. */
export function RecentMerges() {
  const { t } = useTranslation('duplicates');
  const { merges } = useBook();
  const { datedInstant } = useFormat();
  const unmergedText = useUnmergedText();
  const recent = useLive(() => merges.recent(), [merges]);
  const [said, setSaid] = useState('');
  const undo = async (merge: Merge): Promise<void> => {
    const undone = await merges.undo(merge.id);
    if (undone.ok) setSaid(unmergedText(undone.value));
    else setSaid(undone.error.kind === 'merged-again' ? t('recent.failed.merged-again', { name: undone.error.name }) : t(`recent.failed.${undone.error.kind}`));
  };
  if ((recent ?? []).length === 0 && said === '') return null;
  return (
    <section aria-labelledby="merges-heading" className={styles['recent']}>
      <h2 id="merges-heading" className={styles['heading']}>{t('recent.title')}</h2>
      <p className={styles['quiet']}>{t('recent.text')}</p>
      <p role="status">{said}</p>
      <ul className={styles['list']}>
        {recent?.map((merge) => (
          <li key={merge.id} className={styles['merge']}>
            <span>{datedInstant(merge.at)}</span>
            <span>{t('recent.line', { gone: merge.goneName, keep: merge.keepName })}</span>
            {merge.undoable
              ? <Button type="button" variant="default" aria-label={t('recent.undoOf', { gone: merge.goneName, keep: merge.keepName })} onClick={() => void undo(merge)}>{t('recent.undo')}</Button>
              : <span className={styles['quiet']}>{t('recent.over')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Fields of a guest → the words of the choices. Whatever has no word of its own there is told as the memo's neighbours are: by what he sees in the form. */
const words: Readonly<Record<string, 'name' | 'kana' | 'honorific' | 'company' | 'address' | 'phone' | 'email' | 'birthday' | 'introducedBy' | 'cameBy' | 'likes' | 'allergies' | 'memo'>> = {
  familyName: 'name', givenName: 'name', familyKana: 'kana', givenKana: 'kana', honorific: 'honorific', company: 'company', address: 'address', phone: 'phone', email: 'email',
  birthday: 'birthday', introducedBy: 'introducedBy', cameBy: 'cameBy', likes: 'likes', allergies: 'allergies', memo: 'memo',
};

function useUnmergedText(): (unmerged: Unmerged) => string {
  const { t } = useTranslation('duplicates');
  const { count, list } = useFormat();
  return ({ kept, visits, touches, crowdedOut }) => {
    const fields = [...new Set(kept.flatMap((name) => words[name] ?? []))].map((field) => t(`field.${field}`));
    return [
      t('recent.undone'),
      ...(fields.length > 0 ? [t('recent.kept', { fields: list(fields) })] : []),
      ...(visits + touches > 0 ? [t('recent.stays', { visits: count(visits), touches: count(touches) })] : []),
      ...(crowdedOut > 0 ? [t('recent.crowdedOut', { number: count(crowdedOut) })] : []),
    ].join(' ');
  };
}
