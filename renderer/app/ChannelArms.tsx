import { useEffect, useRef } from 'react';
import type { Experiment } from '#shared/model/experiment';
import { isExperimental } from '#shared/follow/arm-channel';
import { assignChannels } from '../data/assign-card.ts';
import { useBook } from '../data/book-provider.tsx';
import { useToday } from '../data/shop-provider.tsx';
import { useDue, useUpcoming } from '../data/use-due.ts';
import { useLive } from '../data/use-live.ts';

/** 効き目帳, card or call: nobody drafts a call, so the guests are assigned when their thanks are promised, whatever screen is open. */
export function ChannelArms() {
  const book = useBook();
  const today = useToday();
  const experiment = useLive(() => book.experiments.assigning(today), [book, today]);
  return experiment?.question === 'channel' ? <Assigning experiment={experiment} /> : null;
}

/** As far ahead as the writing counter looks: a card that lies there must not turn into a call. */
const daysAhead = 31;

function Assigning({ experiment }: { readonly experiment: Experiment }) {
  const book = useBook();
  const today = useToday();
  const due = useDue();
  const upcoming = useUpcoming(daysAhead);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const promised = [...due, ...upcoming].filter((item) => isExperimental(item) && item.hold === null);
    if (promised.length > 0) last.current = last.current.then(() => assignChannels(book, experiment, promised, today));
  }, [book, experiment, due, upcoming, today]);
  return null;
}
