import { useState } from 'react';
import { choiceNames, differs, mergedGuest, proposedChoices, type ChoiceField, type Choices, type Side, type TextField } from '#shared/duplicates/merged-guest';
import { displayName, type Guest } from '#shared/model/guest';
import type { PhotoId } from '#shared/model/ids';
import { offerUndo, undoable } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import type { MergeError } from '../../data/merges-contract.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWordsNow } from '../../i18n/use-words-now.ts';
import type { Two } from './two.ts';
import { useFieldText } from './use-field-text.ts';

export interface Merging {
  /** One of the two was changed since this was opened, here or elsewhere: what he sees is the newest. */
  readonly changed: boolean;
  readonly choices: Choices;
  readonly chooseField: (field: ChoiceField, side: Side) => void;
  readonly chooseText: (field: TextField, side: Side | 'both') => void;
  readonly photos: readonly PhotoId[];
  readonly choosePhoto: (chosen: PhotoId, other: PhotoId) => void;
  readonly remembers: boolean;
  readonly setRemembers: (remembers: boolean) => void;
  /** What the two become with these choices. */
  readonly result: Guest;
  readonly failure: MergeError['kind'] | null;
  readonly carryOut: () => void;
}

/** Lines for the memo: what he did not choose would be known to nobody any more. */
const remembered: readonly ChoiceField[] = ['name', 'kana', 'company', 'address', 'phone', 'email', 'birthday'];

export function useMerging([keep, gone]: Two, onDone: () => void): Merging {
  const t = useWordsNow('duplicates');
  const { merges } = useBook();
  const { pair, addressed } = useFormat();
  const text = useFieldText();
  const [opened] = useState({ keep: keep.updatedAt, gone: gone.updatedAt });
  const [chosen, setChosen] = useState<{ readonly fields: Partial<Choices['fields']>; readonly texts: Partial<Choices['texts']> }>({ fields: {}, texts: {} });
  const proposed = proposedChoices(keep, gone);
  const choices: Choices = { fields: { ...proposed.fields, ...chosen.fields }, texts: { ...proposed.texts, ...chosen.texts } };
  const [photos, setPhotos] = useState<readonly PhotoId[]>([]);
  const [remembers, setRemembers] = useState(true);
  const [failure, setFailure] = useState<MergeError['kind'] | null>(null);
  const unchosen = remembered.filter((field) => choiceNames.includes(field) && differs(keep, gone, field) && text(field, keep) !== text(field, gone))
    .map((field) => pair(t(`field.${field}`), text(field, choices.fields[field] === 'keep' ? gone : keep)));
  const result = mergedGuest(keep, gone, choices, remembers ? unchosen.join('\n') : '');

  const carryOut = (): Promise<void> => undoable(async () => {
    const merge = await merges.merge({ guest: result, gone: gone.id, seen: { keep: keep.updatedAt, gone: gone.updatedAt }, photos });
    if (!merge.ok) {
      setFailure(merge.error.kind);
      return;
    }
    const name = addressed({ name: displayName(result), honorific: result.honorific });
    offerUndo(() => t('merged', { name }), async () => (await merges.undo(merge.value.id)).ok);
    onDone();
  });
  return {
    choices, photos, remembers, setRemembers, result, failure, changed: opened.keep !== keep.updatedAt || opened.gone !== gone.updatedAt,
    chooseField: (field, side) => setChosen((before) => ({ ...before, fields: { ...before.fields, [field]: side } })),
    chooseText: (field, side) => setChosen((before) => ({ ...before, texts: { ...before.texts, [field]: side } })),
    choosePhoto: (chosen, other) => setPhotos((before) => [...before.filter((id) => id !== other && id !== chosen), chosen]),
    carryOut: () => void carryOut(),
  };
}
