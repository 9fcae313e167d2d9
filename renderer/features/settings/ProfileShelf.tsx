import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { printProfileSchema, type PrintProfile } from '#shared/model/print-profile';
import { Choices } from '../../components/Choices.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './settings.module.css';
import { useSaveProfile } from './use-save-shop.ts';

interface Props {
  readonly present: PrintProfile;
  readonly others: readonly PrintProfile[];
}

const nameSchema = printProfileSchema.unwrap().shape.name.unwrap();
const asTyped = (text: string): string => text.trim();

/** His print settings by name, one of them in use. */
export function ProfileShelf({ present, others }: Props) {
  const { t } = useTranslation('settings');
  const book = useBook();
  const save = useSaveProfile();
  const all = [present, ...others].toSorted((a, b) => a.name.localeCompare(b.name, 'ja'));
  const nameOf = ({ name }: PrintProfile): string => name || t('print.unnamed');
  const say = ({ ok }: { readonly ok: boolean }): void => sayDone(t(ok ? 'saved' : 'failed'));

  const add = (): void => {
    const taken = new Set(all.map(({ name }) => name));
    const free = Array.from({ length: all.length + 1 }, (_, index) => t('print.newName', { number: index + 2 })).find((name) => !taken.has(name));
    void book.profile.add(free ?? '').then(say);
  };
  const drop = async (): Promise<void> => {
    const next = all.find((each) => each !== present);
    if (!next) return;
    const dropped = await book.profile.drop(next);
    if (dropped.ok) offerUndo(t('print.dropped', { name: nameOf(present) }), dropped.value, 'notice');
    else say(dropped);
  };
  const use = (at: string): void => {
    const next = all[Number(at)];
    if (next && next !== present) void book.profile.use(next).then(say);
  };

  return (
    <>
      {others.length > 0 && (
        <Choices label={t('print.present')} value={String(all.indexOf(present))} onChange={use} choices={all.map((each, at) => ({ value: String(at), label: nameOf(each) }))} />
      )}
      <div className={styles['profile']}>
        <SavedField
          key={present.name} label={t('print.name')} hint={t('print.nameHint')} stored={present.name} read={asTyped} className={styles['profileName'] ?? ''}
          schema={nameSchema.refine((name) => !others.some((other) => other.name === name), { error: 'name-taken' })}
          onSave={(name) => save((current) => ({ ...current, name }))}
        />
        <Button variant="default" onClick={add}>{t('print.add')}</Button>
        {others.length > 0 && <Button variant="default" onClick={() => void drop()}>{t('print.drop', { name: nameOf(present) })}</Button>}
      </div>
    </>
  );
}
