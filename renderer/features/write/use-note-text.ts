import { useTranslation } from 'react-i18next';
import type { WordingNote } from '#shared/letters/check-wording';

/** A remark on the wording in the owner's words. */
export function useNoteText(): (note: WordingNote) => string {
  const { t } = useTranslation('write');
  return (note) => {
    switch (note.kind) {
      case 'empty-slot':
      case 'no-full-stop':
        return t(`note.${note.kind}`);
      case 'too-long':
        return t('note.too-long', { count: note.excess });
      default:
        return t(`note.${note.kind}`, { found: note.found });
    }
  };
}
