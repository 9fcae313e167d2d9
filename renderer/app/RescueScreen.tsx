import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/lib/result';
import type { Book } from '../data/book.ts';
import { acceptShorterBook, beginNewBook, type OpenBookError } from '../data/open-book.ts';
import { useFormat } from '../i18n/use-format.ts';
import { shell } from '../platform/shell.ts';
import { FullPage } from './FullPage.tsx';
import styles from './FullPage.module.css';
import { FromBackup, SaveReadable } from './RescueHelp.tsx';
import { bookDeps } from './start-book.ts';

interface Props {
  readonly error: OpenBookError;
  readonly onOpened: (opened: Result<Book, OpenBookError>) => void;
}

/**
 * The book is not what the second memory says. The program stops here and touches nothing, until he has decided. What cannot be taken
 * back (going on without the missing part) stands last and needs two presses.
 */
export function RescueScreen({ error, onOpened }: Props) {
  const { t } = useTranslation('rescue');
  return (
    <FullPage title={t(`${error.kind}.title`)}>
      <p>{t(`${error.kind}.text`)}</p>
      <Figures error={error} />
      <p>{t(`${error.kind}.advice`)}</p>
      <DataFolder />
      <div className={styles['actions']}>
        <Button onClick={() => window.location.reload()} autoFocus>{t('again')}</Button>
      </div>
      {error.kind === 'cannot-open' && <details className={styles['details']}><summary>{t('details')}</summary><pre className={styles['trace']}>{error.reason}</pre></details>}
      <Ways error={error} onOpened={onOpened} />
    </FullPage>
  );
}

type Decision = () => Promise<Result<Book, OpenBookError>>;

/** The ways on, the harmless ones first. A store that cannot even be opened, a full disk and a later book leave none but to try again. */
function Ways({ error, onOpened }: Props) {
  const decisions: Partial<Record<OpenBookError['kind'], { readonly kind: GoOnProps['kind']; readonly decide: Decision }>> = {
    'book-lost': { kind: 'begin', decide: () => beginNewBook(bookDeps) },
    'book-shorter': { kind: 'accept', decide: () => acceptShorterBook(bookDeps) },
    'marker-unreadable': { kind: 'accept', decide: () => acceptShorterBook(bookDeps) },
    'not-kept-before-upgrade': { kind: 'unkept', decide: () => acceptShorterBook(bookDeps) },
  };
  const way = decisions[error.kind];
  const isReadable = error.kind === 'book-shorter' || error.kind === 'marker-unreadable' || error.kind === 'cannot-open';
  const isReplaceable = error.kind === 'book-lost' || error.kind === 'book-shorter' || error.kind === 'marker-unreadable';
  return (
    <>
      {isReadable && <SaveReadable />}
      {isReplaceable && way && <FromBackup onDecided={way.decide} onOpened={onOpened} />}
      {way && <GoOn kind={way.kind} onDecided={way.decide} onOpened={onOpened} />}
    </>
  );
}

/** What should be there, and what is. */
function Figures({ error }: { readonly error: OpenBookError }) {
  const { t } = useTranslation('rescue');
  const { count } = useFormat();
  if ((error.kind !== 'book-lost' && error.kind !== 'book-shorter') || error.expected === null) return null;
  const found = error.kind === 'book-shorter' ? error.found : null;
  const rows = (['guests', 'visits', 'touches'] as const).map((name) => ({
    name, expected: count(error.expected?.[name] ?? 0), found: found ? count(found[name]) : null,
  }));
  return (
    <>
      {found === null && <p>{t('expected')}</p>}
      <dl className={styles['figures']}>
        {rows.map((row) => (
          <div key={row.name} className={styles['figure']}>
            <dt>{t(`count.${row.name}`)}</dt>
            <dd>{row.found === null ? row.expected : t('count.change', { expected: row.expected, found: row.found })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function DataFolder() {
  const { t } = useTranslation('rescue');
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    void shell?.['app/info'](null).then((info) => setFolder(info.dataFolder));
  }, []);
  if (folder === null) return null;
  return <><p>{t('folder')}</p><p className={styles['folder']}>{folder}</p></>;
}

interface GoOnProps extends Pick<Props, 'onOpened'> {
  readonly kind: 'accept' | 'begin' | 'unkept';
  readonly onDecided: () => Promise<Result<Book, OpenBookError>>;
}

function GoOn({ kind, onDecided, onOpened }: GoOnProps) {
  const { t } = useTranslation('rescue');
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const decide = async (): Promise<void> => {
    setBusy(true);
    onOpened(await onDecided());
  };
  return (
    <div className={styles['last']}>
      <p>{t(`${kind}.text`)}</p>
      <div className={styles['actions']}>
        {sure
          ? <Button color="shu" onClick={() => void decide()} loading={busy}>{t(`${kind}.sure`)}</Button>
          : <Button variant="default" onClick={() => setSure(true)}>{t(`${kind}.button`)}</Button>}
      </div>
    </div>
  );
}
