import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSheet } from '#shared/model/label-sheet';
import { placesOf } from './label-pages.ts';
import styles from './labels.module.css';

interface Props {
  readonly sheet: LabelSheet;
  readonly first: number;
  readonly onFirst: (place: number) => void;
}

const percent = (part: number, whole: number): string => `${part / whole * 100}%`;

/** Lies over the drawn sheet: one radio button a label. The arrow keys go where they point. */
export function FirstLabel({ sheet, first, onFirst }: Props) {
  const { t } = useTranslation('guests');
  const group = useRef<HTMLFieldSetElement>(null);
  const { columns, page, label } = sheet;
  const places = placesOf(sheet);
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = first + step;
    if (next < 0 || next >= places) return;
    onFirst(next);
    group.current?.querySelectorAll('input')[next]?.focus();
  };
  return (
    <fieldset ref={group} className={styles['first']} aria-describedby="first-label-hint">
      <legend className={styles['spoken']}>{t('labels.first')}</legend>
      {Array.from({ length: places }, (_, place) => {
        const [column, row] = [place % columns, Math.floor(place / columns)];
        return (
          <label
            key={place} className={styles['label']} data-gone={place < first || undefined}
            style={{
              left: percent(sheet.left + column * sheet.pitchX, page.width), top: percent(sheet.top + row * sheet.pitchY, page.height),
              width: percent(label.width, page.width), height: percent(label.height, page.height),
            }}
          >
            <input
              type="radio" name="first-label" checked={place === first} aria-label={t('labels.place', { row: row + 1, column: column + 1 })}
              onChange={() => onFirst(place)} onKeyDown={move}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
