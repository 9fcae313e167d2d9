import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSheet, LabelSheetName } from '#shared/model/label-sheet';
import type { Shop } from '#shared/model/shop';
import { CardView } from '../../components/CardView.tsx';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { FirstLabel } from './FirstLabel.tsx';
import { placesOf, sheetsFor } from './label-pages.ts';
import styles from './labels.module.css';
import { useSheetPicture } from './use-sheet-picture.ts';

interface Props {
  readonly guests: readonly GuestEntry[];
  readonly sheet: LabelSheet;
  readonly name: LabelSheetName;
  readonly shop: Shop;
  readonly firstLabel: number;
  readonly onFirst: (place: number) => void;
}

/** The sheets as they will print. On the first one he presses the label to begin with: those before it are gone already. */
export function LabelSheetView({ guests, sheet, name, shop, firstLabel, onFirst }: Props) {
  const { t } = useTranslation('guests');
  const places = placesOf(sheet);
  const total = sheetsFor(guests.length, firstLabel, places);
  const [turned, setTurned] = useState(0);
  const page = Math.min(turned, total - 1);
  const picture = useSheetPicture(guests, { name, page, firstLabel, places, shop });
  return (
    <div>
      <div className={styles['pages']}>
        <p className={styles['pageOf']}>{t('labels.pageOf', { page: page + 1, total })}</p>
        {total > 1 && (
          <>
            <Button variant="default" disabled={page === 0} onClick={() => setTurned(page - 1)}>{t('labels.pageBefore')}</Button>
            <Button variant="default" disabled={page === total - 1} onClick={() => setTurned(page + 1)}>{t('labels.pageAfter')}</Button>
          </>
        )}
      </div>
      {page === 0 && <p id="first-label-hint" className={styles['note']}>{t('labels.firstHint')}</p>}
      <div className={styles['paper']}>
        <CardView svg={picture} paper="a4" label={t('labels.picture', { page: page + 1 })} />
        {page === 0 && <FirstLabel sheet={sheet} first={firstLabel} onFirst={onFirst} />}
      </div>
    </div>
  );
}
