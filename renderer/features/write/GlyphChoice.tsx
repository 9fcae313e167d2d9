import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { displayName, type GlyphChoice as Choice, type Guest } from '#shared/model/guest';
import type { CardProblem } from '#shared/print/card-problem';
import { KeyHint } from '../../components/KeyHint.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './CardSides.module.css';

interface Props {
  readonly guest: Guest;
  readonly problems: readonly CardProblem[];
}

/** Where a name's character is not in the pen's hand: drawn exactly in another one, or in its usual form by the pen. Remembered for the guest. */
export function GlyphChoice({ guest, problems }: Props) {
  const { t } = useTranslation('write');
  const choose = useChoice(guest);
  const offered: Choice | null = problems.some(({ kind }) => kind === 'chosen-form') ? 'fallback' : problems.some((problem) => problem.kind === 'fallback-font' && problem.usual !== undefined) ? 'base-form' : null;
  useKeys({ g: () => offered !== null && void choose(offered) });
  if (offered === null) return null;
  return (
    <Button variant="default" className={styles['glyphs']} onClick={() => void choose(offered)} aria-keyshortcuts="G" rightSection={<KeyHint keys="G" />}>
      {t(`problem.choose.${offered}`)}
    </Button>
  );
}

function useChoice(guest: Guest): (glyphs: Choice) => Promise<void> {
  const { t } = useTranslation(['write', 'common']);
  const { guests } = useBook();
  const { addressed } = useFormat();
  const name = addressed({ name: displayName(guest), honorific: guest.honorific });
  const put = async ({ createdAt: _createdAt, updatedAt, sample: _sample, ...facts }: Guest, glyphs: Choice): Promise<boolean> =>
    (await guests.save({ ...facts, glyphs }, updatedAt)).ok;
  return async (glyphs) => {
    const saved = await put(guest, glyphs);
    if (!saved) return sayDone(t('common:notSaved'));
    return offerUndo(t(`write:problem.chosen.${glyphs}`, { name }), async () => {
      // What else was changed about him meanwhile stays.
      const current = await guests.read(guest.id);
      return current !== null && put(current, guest.glyphs);
    });
  };
}
