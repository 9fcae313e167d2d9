import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitOwner } from '#shared/exchange/importing/built-visits';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { VisitName } from '../../worker/contacts-messages.ts';
import type { ContactsReader } from '../../worker/contacts-reader.ts';
import styles from './import.module.css';

interface Props {
  readonly reader: ContactsReader;
  readonly owners: ReadonlyMap<string, VisitOwner>;
  readonly onChoose: (said: string, owner: VisitOwner) => void;
}

/** Names that several guests bear: he says once whose the visits are. */
export function VisitNames({ reader, owners, onChoose }: Props) {
  const { t } = useTranslation('import');
  const { count, datedDay } = useFormat();
  const book = useBook();
  const [names, setNames] = useState<readonly VisitName[]>([]);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await reader.ask<'visit-names'>({ task: 'visit-names', group: 'ambiguous' });
      if (answer.ok) setNames(answer.value);
    };
    void ask();
  }, [reader]);
  const labelOf = (id: VisitName['guests'][number]): string => {
    const entry = book.directory.entry(id);
    return entry ? [entry.name, entry.kana, entry.company, entry.totals.lastOn === null ? '' : datedDay(entry.totals.lastOn)].filter((text) => text !== '').join(' ') : '';
  };
  return (
    <ul className={styles['rows']}>
      {names.map(({ said, guests, visits }) => (
        <li key={said}>
          <NativeSelect
            label={t('visits.whose', { name: said })} description={t('visits.times', { count: visits, number: count(visits) })} value={owners.get(said) ?? 'leave'}
            data={[{ value: 'leave', label: t('visits.nobody') }, ...guests.map((id) => ({ value: id as string, label: labelOf(id) }))]}
            onChange={(event) => onChoose(said, event.currentTarget.value as VisitOwner)}
          />
        </li>
      ))}
    </ul>
  );
}
