import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { draftCall } from '#shared/letters/draft-script';
import { scriptTemplates } from '../../data/script-templates.ts';
import { useShop } from '../../data/shop-provider.tsx';
import { useStepTemplate } from '../../data/use-plans.ts';
import common from './session.module.css';
import type { GuestFacts } from './use-guest-facts.ts';
import styles from './words-to-say.module.css';

/** The number large enough to dial from, and what to say. The words are Japanese in either language of the screen: so are the guests. */
export function CallSheet({ item, facts: { guest, lastTalk } }: { readonly item: DueItem; readonly facts: GuestFacts }) {
  const { t } = useTranslation('session');
  const shop = useShop();
  const lines = draftCall({ kind: item.kind, guest, shop, talk: lastTalk?.talk ?? '', templates: scriptTemplates, template: useStepTemplate(item) });
  return (
    <>
      <h3 className={common['label']}>{t('call.number')}</h3>
      {guest.phone.trim() === '' ? <p>{t('call.noNumber')}</p> : <p className={styles['phone']}>{guest.phone}</p>}
      <h3 className={common['label']}>{t('call.script')}</h3>
      <ol className={styles['script']} lang="ja">{lines.map((line) => <li key={line}>{line}</li>)}</ol>
    </>
  );
}
