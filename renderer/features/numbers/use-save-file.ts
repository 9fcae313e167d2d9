import { useTranslation } from 'react-i18next';
import { sayDone } from '../../components/offer-undo.ts';
import { saveFiles } from '../../platform/save-files.ts';

/** Saves one file where he says, and tells what became of it. Text is written as UTF-8. */
export function useSaveFile(): (name: string, content: Uint8Array | string) => Promise<void> {
  const { t } = useTranslation('numbers');
  return async (name, content) => {
    const saved = await saveFiles([{ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }]);
    if (saved.ok) sayDone(saved.value.folder === null ? t('file.downloaded', { file: saved.value.names[0] ?? name }) : t('file.saved', { folder: saved.value.folder, file: saved.value.names[0] ?? name }));
    else if (saved.error.kind !== 'cancelled') sayDone(t(`file.${saved.error.kind}`));
  };
}
