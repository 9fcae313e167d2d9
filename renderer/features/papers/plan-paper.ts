import type { Plan, Step } from '#shared/model/plan';
import type { Paper, PaperBlock, PaperRow } from '#shared/print/paper';
import { sheetOf, type PaperBasis } from './paper-basis.ts';

const weekdays = { 1: 'mon', 2: 'tue', 3: 'wed', 4: 'thu', 5: 'fri', 6: 'sat', 7: 'sun' } as const;
/** The four stages of practices A5: thanks → how to enjoy → check → propose. What belongs to none of them is a greeting in between. */
const stageOf: Partial<Readonly<Record<Step['kind'], 'thanks' | 'enjoy' | 'check' | 'propose'>>> = {
  'thank-you-card': 'thanks', 'introduction-thanks': 'thanks', 'usage-tips': 'enjoy', 'follow-up-call': 'enjoy', 'hello-call': 'enjoy',
  'how-was-it': 'check', satisfaction: 'propose', 'season-card': 'propose', event: 'propose',
};

/** The design is that of the first thirty days (practices A5); what comes later is in the plan. */
const lastDay = 30;
/** With all rows at their lowest so many still come to stand on one page at six tenths, which is the smallest that is read without a glass. */
const mostSteps = 40;

/** How much room a step gets, in mm: the more of them, the less there is to write in. */
interface Room {
  readonly step: number;
  readonly figure: number;
  readonly rules: number;
  /** Everything of a step on one line. */
  readonly dense: boolean;
}

function roomFor(steps: number): Room {
  if (steps <= 6) return { step: Math.min(30, 132 / Math.max(1, steps)), figure: 11, rules: 4, dense: false };
  if (steps <= 12) return { step: 12.5, figure: 9, rules: 2, dense: false };
  return { step: 6.2, figure: 8, rules: 1, dense: true };
}

interface PlannedStep { readonly step: Step; readonly plan: Plan }

/** 30日の設計: what the shop promises in the thirty days after a visit, on one sheet, with his own plans filled in and room for his words. */
export function planPaper(plans: readonly Plan[], basis: PaperBasis): Paper {
  const { t, format, shop } = basis;
  const counting = plans.filter(({ active, event }) => active && event === 'visit');
  const all = counting.flatMap((plan) => plan.steps.map((step): PlannedStep => ({ step, plan }))).toSorted((a, b) => a.step.afterDays - b.step.afterDays);
  const soon = all.filter(({ step }) => step.afterDays <= lastDay);
  const steps = soon.slice(0, mostSteps);
  const several = new Set(steps.map(({ plan }) => plan.id)).size > 1;
  const room = roomFor(steps.length);
  const left = [
    ...(soon.length > steps.length ? [t('papers:plan.noRoom', { count: soon.length - steps.length })] : []), ...(all.length > soon.length ? [t('papers:plan.later', { count: all.length - soon.length })] : []),
  ];
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
          { title: t('papers:plan.when'), width: 30 }, { title: t('papers:plan.stage'), width: 25 }, { title: t('papers:plan.what'), width: room.dense ? 58 : 46 },
          ...(several ? [{ title: t('papers:plan.plan'), width: 34 }] : []), { title: t('papers:plan.words'), width: { share: 1 } },
        ],
        rows: steps.map((planned) => stepRow(planned, { ...room, several }, basis)),
      },
      ...(left.length > 0 ? [{ kind: 'gap', height: 1.5 } as const] : []), ...left.map((text): PaperBlock => ({ kind: 'text', text, tone: 'quiet', points: 9 })),
      { kind: 'heading', text: t('papers:plan.figures') },
      {
        kind: 'table', empty: '',
        columns: [{ title: '', width: { share: 2 } }, { title: t('papers:plan.target'), width: { share: 1 } }, { title: t('papers:plan.thisMonth'), width: { share: 1 } }],
        rows: (['return', 'introduction', 'nps'] as const).map((figure) => ({ cells: [t(`papers:plan.figure.${figure}`), '', ''], height: room.figure })),
      },
      { kind: 'heading', text: t('papers:plan.session', { weekday: t(`calendar:weekday.${weekdays[weekday]}.long`), time, minutes: format.count(minutes) }) },
      { kind: 'text', text: t('papers:plan.improvement') },
      { kind: 'rules', count: room.rules },
    ],
  });
}

function stepRow({ step, plan }: PlannedStep, { step: height, dense, several }: Room & { readonly several: boolean }, { t, format }: PaperBasis): PaperRow {
  const stage = stageOf[step.kind];
  const when = step.afterDays === 0 ? t('papers:plan.sameDay') : step.afterDays === 1 ? t('papers:plan.nextDay') : t('papers:plan.after', { count: step.afterDays });
  const kind = t(`common:kind.${step.kind}`);
  const how = `${t(`common:channel.${step.channel}`)}${t('calendar:listSeparator')}${t(`papers:purposes.${step.purpose}`)}`;
  const firstOnly = step.when === 'first-visit' ? [t('papers:plan.firstOnly')] : [];
  const quiet = (text: string) => ({ kind: 'text', text, tone: 'quiet', points: 8.5 }) as const;
  return {
    height,
    cells: [
      dense ? [{ kind: 'text', text: when, oneLine: true }] : [{ kind: 'text', text: when, points: 13 }, quiet(t('papers:plan.window', { count: step.windowDays }))],
      stage === undefined ? '' : t(`papers:plan.stages.${stage}`),
      dense ? [{ kind: 'text', text: format.withNote(kind, [how, ...firstOnly].join(t('calendar:listSeparator'))), oneLine: true }] : [{ kind: 'text', text: kind }, ...[how, ...firstOnly].map(quiet)],
      ...(several ? [[{ kind: 'text', text: plan.name[format.language], tone: 'quiet', points: 9, oneLine: dense } as const]] : []),
      '',
    ],
  };
}
