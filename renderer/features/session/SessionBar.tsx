import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leftMsAt } from '#shared/follow/session-timer';
import type { SessionTally } from '#shared/follow/session-queue';
import type { SessionTimer } from '#shared/model/running-session';
import { Check } from '../../components/Check.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useFormDraft } from '../../data/use-form-draft.ts';
import { now } from '../../platform/clock.ts';
import { softBell } from '../../platform/soft-bell.ts';
import common from './session.module.css';
import styles from './SessionBar.module.css';

interface Props {
  readonly timer: SessionTimer;
  /** undefined while it is counted for the first time. */
  readonly tally: SessionTally | undefined;
  readonly left: number;
  readonly onClock: () => void;
  readonly onEnd: () => void;
}

const asFlag = (value: unknown): boolean => value === true;

/** Clock, count and the way out, in one line above the card. */
export function SessionBar({ timer, tally, left, onClock, onEnd }: Props) {
  const { t } = useTranslation('session');
  const sound = useFormDraft('session-sound', asFlag);
  const [loud, setLoud] = useState<boolean | null>(null);
  const isLoud = loud ?? sound.found ?? false;
  const paused = timer.runningSince === null;
  return (
    <div className={styles['bar']}>
      <Clock timer={timer} loud={isLoud} />
      <p className={styles['progress']}>
        <strong>{t('left', { count: left })}</strong>
        {tally && <span className={common['quiet']}>{t('progress', { ...tally })}</span>}
      </p>
      <Check
        label={t('timer.sound')} checked={isLoud}
        onChange={(on) => {
          setLoud(on);
          sound.keep(on);
        }}
      />
      <div className={common['row']}>
        <Button variant="default" onClick={onClock} rightSection={<KeyHint keys="P" />} aria-keyshortcuts="P">{t(paused ? 'timer.resume' : 'timer.pause')}</Button>
        <Button variant={left === 0 ? 'filled' : 'default'} autoFocus={left === 0} onClick={onEnd} rightSection={<KeyHint keys="E" />} aria-keyshortcuts="E">{t('timer.end')}</Button>
      </div>
    </div>
  );
}

const tickMs = 1_000;

/** Ticks by itself, so that nothing else on the screen is drawn anew every second. */
function Clock({ timer, loud }: { readonly timer: SessionTimer; readonly loud: boolean }) {
  const { t } = useTranslation('session');
  const leftMs = useLeftMs(timer);
  const over = leftMs === 0;
  const minutes = Math.floor(leftMs / 60_000);
  useBellAtTheEnd(over, loud);
  return (
    <div className={styles['clock']} role="timer" aria-label={over ? t('timer.over') : t('timer.spoken', { count: Math.ceil(leftMs / 60_000) })}>
      {over ? <span className={styles['over']}>{t('timer.over')}</span> : <span className={styles['time']} data-paused={timer.runningSince === null || undefined}>{minutes}:{String(Math.floor((leftMs % 60_000) / 1000)).padStart(2, '0')}</span>}
      <span className={common['quiet']}>{over ? t('timer.overText') : timer.runningSince === null ? t('timer.paused') : t('timer.left')}</span>
    </div>
  );
}

function useLeftMs(timer: SessionTimer): number {
  const [, look] = useState(now);
  useEffect(() => {
    if (timer.runningSince === null) return undefined;
    const ticking = setInterval(() => look(now()), tickMs);
    return () => clearInterval(ticking);
  }, [timer]);
  return leftMsAt(timer, now());
}

/** Once, at the moment at which the time runs out before his eyes; a session found over at a reload stays silent. */
function useBellAtTheEnd(over: boolean, loud: boolean): void {
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current && loud) softBell();
    wasOver.current = over;
  }, [over, loud]);
}
