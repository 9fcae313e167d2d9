import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterStyle } from '#shared/model/letter';
import { blankShop, type Language, type Shop } from '#shared/model/shop';
import { useBook } from '../../data/book-provider.tsx';
import { loadSample, sampleShop } from '../../data/sample-shop.ts';
import { changeLanguage } from '../../i18n/start-i18n.ts';
import { today } from '../../platform/clock.ts';
import { navigate } from '../../platform/navigate.ts';
import type { CardPress } from '../../worker/card-press.ts';
import styles from './FirstRun.module.css';
import { ShopStep, type ShopNames } from './ShopStep.tsx';
import { StartStep, type StartChoice } from './StartStep.tsx';
import { StyleStep } from './StyleStep.tsx';

type Step = 'start' | 'shop' | 'style';
const steps: readonly Step[] = ['start', 'shop', 'style'];

/** Three short pages, once: which book, whose shop, which hand. Nothing is asked that the settings could not change later. */
export function FirstRun({ press }: { readonly press: CardPress }) {
  const { t, i18n } = useTranslation(['firstRun', 'common']);
  const book = useBook();
  const [step, setStep] = useState<Step>('start');
  const [shop, setShop] = useState<Shop>(blankShop);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [withFile, setWithFile] = useState(false);
  const language: Language = i18n.language === 'en' ? 'en' : 'ja';

  useEffect(() => {
    document.title = `${t('welcome')} — ${t('common:appName')}`;
  }, [t]);

  const start = async (choice: StartChoice): Promise<void> => {
    setProblem(undefined);
    if (choice === 'sample') {
      setBusy(true);
      const loaded = await loadSample(book, today(blankShop.dayStartsAtHour));
      setBusy(false);
      // After a first run that was broken off the sample is there already: good.
      if (!loaded.ok && loaded.error.kind === 'disk-full') {
        setProblem(t('start.failed'));
        return;
      }
      setShop(sampleShop());
    }
    setWithFile(choice === 'import');
    setStep('shop');
  };

  const finish = async (letterStyle: LetterStyle): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const saved = await book.shop.save({ ...shop, language, letterStyle });
    setBusy(false);
    // Saved: the shop is there now, and the app shows the first screen.
    if (!saved.ok) setProblem(t('saveFailed'));
    else if (withFile) navigate('/import');
  };

  return (
    <main className={styles['page']}>
      <button type="button" className={styles['language']} lang={language === 'ja' ? 'en' : 'ja'} onClick={() => changeLanguage(language === 'ja' ? 'en' : 'ja')}>
        {t('common:nav.otherLanguage')}
      </button>
      <div className={styles['sheet']} data-wide={step === 'style' || undefined}>
        <p className={styles['step']}>{t('step', { current: steps.indexOf(step) + 1, total: steps.length })}</p>
        {step === 'start' && <StartStep busy={busy} onChoose={(choice) => void start(choice)} />}
        {step === 'shop' && (
          <ShopStep
            names={shop}
            onNext={(names: ShopNames) => {
              setShop({ ...shop, ...names });
              setStep('style');
            }}
          />
        )}
        {step === 'style' && <StyleStep press={press} names={shop} busy={busy} onChoose={(style) => void finish(style)} />}
        <p role="alert" className={styles['problem']}>{problem}</p>
      </div>
    </main>
  );
}
