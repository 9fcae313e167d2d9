import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../components/is-composing.ts';
import { KeyHint } from '../../components/KeyHint.tsx';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onMove: (by: number) => void;
  readonly onOpen: () => void;
}

/** Type, ↓, Enter: a guest is three keys away. `/` brings the focus here from anywhere (renderer/app). */
export function GuestSearch({ query, onQuery, onMove, onOpen }: Props) {
  const { t } = useTranslation('guests');
  return (
    <TextInput
      type="search" aria-label={t('search')} placeholder={t('searchPlaceholder')} value={query} autoComplete="off" aria-keyshortcuts="/"
      rightSection={query === '' ? <KeyHint keys="/" /> : null} rightSectionPointerEvents="none"
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') onQuery('');
        else if (event.key === 'ArrowDown') onMove(1);
        else if (event.key === 'ArrowUp') onMove(-1);
        else if (event.key === 'Enter') onOpen();
        else return;
        event.preventDefault();
      }}
    />
  );
}
