import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { printProfileSchema, type PrintProfile } from '#shared/model/print-profile';
import { Choices } from '../../components/Choices.tsx';
import { offerUndo } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './settings.module.css';
import { useArrangeProfiles, useSaveProfile } from './use-save-shop.ts';

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
  const arrange = useArrangeProfiles();
  const save = useSaveProfile();
  const all = [present, ...others].toSorted((a, b) => a.name.localeCompare(b.name, 'ja'));
  const nameOf = ({ name }: PrintProfile): string => name || t('print.unnamed');
  const without = (name: string) => all.filter((each) => each.name !== name);

  const add = (): void => {
    const taken = new Set(all.map(({ name }) => name));
    const free = Array.from({ length: all.length + 1 }, (_, index) => t('print.newName', { number: index + 2 })).find((name) => !taken.has(name));
    void arrange({ ...present, name: free ?? '' }, all);
  };
  const drop = async (): Promise<void> => {
    const [next, ...rest] = without(present.name);
    if (!next || !await arrange(next, rest)) return;
    offerUndo(t('print.dropped', { name: nameOf(present) }), async () => (await book.profile.arrange(present, others)).ok, 'notice');
  };
  const use = (name: string): void => {
    const next = all.find((each) => each.name === name);
    if (next) void arrange(next, without(name));
  };

  return (
    <>
      {others.length > 0 && (
        <Choices label={t('print.present')} value={present.name} onChange={use} choices={all.map((each) => ({ value: each.name, label: nameOf(each) }))} />
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
