import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { KeyHint } from '../../components/KeyHint.tsx';
import styles from './ItemActions.module.css';

interface Props {
  readonly item: DueItem;
  readonly onDone: () => void;
  readonly onLater: () => void;
  readonly onSkip: () => void;
  readonly onMemo: () => void;
  readonly onWrite: () => void;
  /** Of a call that chance gave: he writes the card all the same, which then stands here. */
  readonly onCard: () => void;
}

/** The keys of an item, as buttons that say their key. Vermilion is what most likely comes next: 書く for a card, 済 for all else. */
export function ItemActions({ item, onDone, onLater, onSkip, onMemo, onWrite, onCard }: Props) {
  const { t } = useTranslation(['session', 'experiments']);
  const isCard = item.channel === 'postcard';
  return (
    <div className={styles['actions']}>
      {isCard && <Act word={t('action.write')} keys="W" primary onPress={onWrite} />}
      <Act word={t('action.done')} keys="D" primary={!isCard} onPress={onDone} />
      {!isCard && <Act word={t(item.channel === 'phone' ? 'action.memo' : 'action.note')} keys="M" onPress={onMemo} />}
      {item.byArm && <Act word={t('experiments:note.write')} keys="W" onPress={onCard} />}
      <Act word={t('action.later')} keys="L" onPress={onLater} />
      <Act word={t('action.skip')} keys="S" onPress={onSkip} />
    </div>
  );
}

function Act({ word, keys, primary = false, onPress }: { readonly word: string; readonly keys: string; readonly primary?: boolean; readonly onPress: () => void }) {
  return <Button size="md" variant={primary ? 'filled' : 'default'} onClick={onPress} rightSection={<KeyHint keys={keys} />} aria-keyshortcuts={keys}>{word}</Button>;
}
