import { createElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { csvText } from '#shared/lib/csv-text';
import { useFormat } from '../../i18n/use-format.ts';
import { chartPng } from '../../platform/chart-png.ts';
import type { Trend } from './trend.ts';
import styles from './TrendFigure.module.css';
import { useSaveFile } from './use-save-file.ts';
import { useTrendChart } from './use-trend-chart.ts';

interface Props {
  readonly trend: Trend;
  /** What one point rests on: 名, 通. */
  readonly unit: string;
  /** Under the figure: how it is counted. */
  readonly formula: string;
  /** `repeat-rate`: the name of the files, before the extension. */
  readonly fileName: string;
}

/** The line of a figure, its numbers as a table beside it, and both as files. */
export function TrendFigure({ trend, unit, formula, fileName }: Props) {
  const { t } = useTranslation('numbers');
  const chart = useTrendChart();
  const frame = useRef<HTMLElement>(null);
  const save = useSaveFile();
  const hasLine = trend.points.some(({ value }) => value !== null);
  const savePicture = async (): Promise<void> => {
    const drawn = frame.current?.querySelector('svg');
    if (drawn) await save(`${fileName}.png`, await chartPng(drawn));
  };
  const saveTable = (): Promise<void> => save(`${fileName}.csv`, csvText([
    [trend.ends, trend.name, unit, t('trend.partial')],
    ...trend.points.map(({ key, value, n, isPartial }) => [key, value, n, isPartial ? '1' : '']),
  ]));
  return (
    <figure ref={frame} className={styles['figure']} aria-label={trend.title}>
      <div className={styles['both']}>
        {!hasLine ? <p className={styles['noLine']}>{t('trend.none')}</p> : chart ? createElement(chart, trend) : <div className={styles['waiting']} />}
        <TrendTable trend={trend} unit={unit} />
      </div>
      <figcaption className={styles['foot']}>
        <p>{formula}</p>
        <span>
          {hasLine && <button type="button" className={styles['act']} onClick={() => void savePicture()} aria-label={t('trend.pngOf', { title: trend.title })}>{t('trend.png')}</button>}
          <button type="button" className={styles['act']} onClick={() => void saveTable()} aria-label={t('trend.csvOf', { title: trend.title })}>{t('trend.csv')}</button>
        </span>
      </figcaption>
    </figure>
  );
}

function TrendTable({ trend: { title, ends, name, points, write }, unit }: Pick<Props, 'trend' | 'unit'>) {
  const { t } = useTranslation('numbers');
  const { count } = useFormat();
  return (
    <table className={styles['table']}>
      <caption>{title}</caption>
      <thead><tr><th scope="col">{ends}</th><th scope="col">{name}</th><th scope="col">{unit}</th></tr></thead>
      <tbody>
        {points.toReversed().map(({ key, label, value, n, isPartial }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className={value === null ? styles['unknown'] : undefined}>{value === null ? t('unknown') : write(value)}{isPartial && t('trend.partialMark')}</td>
            <td>{count(n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
