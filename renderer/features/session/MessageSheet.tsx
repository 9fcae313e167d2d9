import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { draftMessage } from '#shared/letters/draft-script';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { scriptTemplates } from '../../data/script-templates.ts';
import { useShop } from '../../data/shop-provider.tsx';
import { useStepTemplate } from '../../data/use-plans.ts';
import { copyText } from '../../platform/copy-text.ts';
import common from './session.module.css';
import type { GuestFacts } from './use-guest-facts.ts';
import styles from './words-to-say.module.css';

interface Props {
  readonly item: DueItem;
  readonly facts: GuestFacts;
  readonly onCopied: (text: string) => void;
}

/** E-mail, LINE or SMS: the drafted words, to be changed and copied with one key. The program sends nothing by itself. */
export function MessageSheet({ item, facts: { guest, lastTalk }, onCopied }: Props) {
  const { t } = useTranslation('session');
  const shop = useShop();
  const template = useStepTemplate(item);
  const [text, setText] = useState(() => draftMessage({ kind: item.kind, guest, shop, talk: lastTalk?.talk ?? '', templates: scriptTemplates, template }));
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    setSaid(copied ? 'copied' : 'notCopied');
    if (copied) onCopied(text);
  };
  useKeys({ c: () => void copy() });
  return (
    <>
      {item.channel === 'email' && (
        <>
          <h3 className={common['label']}>{t('message.address')}</h3>
          {guest.email.trim() === '' ? <p>{t('message.noAddress')}</p> : <p className={styles['address']}>{guest.email}</p>}
        </>
      )}
      <Textarea
        label={t('message.text')} description={t('message.hint')} value={text} autosize minRows={6} maxRows={14} maxLength={4000} lang="ja"
        onChange={(event) => {
          setText(event.currentTarget.value);
          setSaid(null);
        }}
      />
      <div className={styles['copy']}>
        <Button variant="outline" onClick={() => void copy()} rightSection={<KeyHint keys="C" />} aria-keyshortcuts="C">{t('message.copy')}</Button>
        <span role="status">{said !== null && t(`message.${said}`)}</span>
      </div>
    </>
  );
}
