import type { Plan, Step } from '#shared/model/plan';
import type { Paper, PaperRow } from '#shared/print/paper';
import { sheetOf, type PaperBasis } from './paper-basis.ts';

const weekdays = { 1: 'mon', 2: 'tue', 3: 'wed', 4: 'thu', 5: 'fri', 6: 'sat', 7: 'sun' } as const;
/** Room to write the words of a step, in mm. */
const stepHeight = 30;
/** The four stages of practices A5: thanks → how to enjoy → check → propose. What belongs to none of them is a greeting in between. */
const stageOf: Partial<Readonly<Record<Step['kind'], 'thanks' | 'enjoy' | 'check' | 'propose'>>> = {
  'thank-you-card': 'thanks', 'introduction-thanks': 'thanks', 'usage-tips': 'enjoy', 'follow-up-call': 'enjoy', 'hello-call': 'enjoy',
  'how-was-it': 'check', satisfaction: 'propose', 'season-card': 'propose', event: 'propose',
};

/** 30日の設計: what the shop promises after a visit, on one sheet, with his own plan filled in and room for his words. */
export function planPaper(plans: readonly Plan[], basis: PaperBasis): Paper {
  const { t, format, shop } = basis;
  const steps = plans.filter(({ active, event }) => active && event === 'visit').flatMap((plan) => plan.steps.map((step) => ({ step, plan })))
    .toSorted((a, b) => a.step.afterDays - b.step.afterDays);
  const { weekday, hour, minute, minutes } = shop.session;
  const time = `${hour}:${String(minute).padStart(2, '0')}`;
  return sheetOf(basis, {
    title: t('papers:plan.title'), aside: shop.ownerName === '' ? shop.name : t('papers:plan.desk', { owner: shop.ownerName }), onePage: true,
    blocks: [
      { kind: 'text', text: t('papers:plan.hint'), tone: 'quiet' },
      { kind: 'gap', height: 2 },
      {
        kind: 'table', empty: t('papers:plan.none'),
        columns: [
          { title: t('papers:plan.when'), width: 30 }, { title: t('papers:plan.stage'), width: 27 }, { title: t('papers:plan.what'), width: 42 }, { title: t('papers:plan.words'), width: { share: 1 } },
        ],
        rows: steps.map(({ step }) => stepRow(step, basis)),
      },
      { kind: 'heading', text: t('papers:plan.figures') },
      {
        kind: 'table', empty: '',
        columns: [{ title: '', width: { share: 2 } }, { title: t('papers:plan.target'), width: { share: 1 } }, { title: t('papers:plan.thisMonth'), width: { share: 1 } }],
        rows: (['return', 'introduction', 'nps'] as const).map((figure) => ({ cells: [t(`papers:plan.figure.${figure}`), '', ''], height: 11 })),
      },
      { kind: 'heading', text: t('papers:plan.session', { weekday: t(`calendar:weekday.${weekdays[weekday]}.long`), time, minutes: format.count(minutes) }) },
      { kind: 'text', text: t('papers:plan.improvement') },
      { kind: 'rules', count: 4 },
    ],
  });
}

function stepRow(step: Step, { t }: PaperBasis): PaperRow {
  const stage = stageOf[step.kind];
  const when = step.afterDays === 0 ? t('papers:plan.sameDay') : step.afterDays === 1 ? t('papers:plan.nextDay') : t('papers:plan.after', { count: step.afterDays });
  return {
    height: stepHeight,
    cells: [
      [{ kind: 'text', text: when, points: 13 }, { kind: 'text', text: t('papers:plan.window', { count: step.windowDays }), tone: 'quiet', points: 8.5 }],
      stage === undefined ? '' : t(`papers:plan.stages.${stage}`),
      [
        { kind: 'text', text: t(`common:kind.${step.kind}`) },
        { kind: 'text', text: `${t(`common:channel.${step.channel}`)}${t('calendar:listSeparator')}${t(`papers:purposes.${step.purpose}`)}`, tone: 'quiet', points: 8.5 },
        ...(step.when === 'first-visit' ? [{ kind: 'text', text: t('papers:plan.firstOnly'), tone: 'quiet', points: 8.5 } as const] : []),
      ],
      '',
    ],
  };
}
