import { parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { eventIdSchema, type EventId } from '#shared/model/event';
import { guestIdSchema, letterIdSchema, visitIdSchema, type GuestId, type LetterId, type VisitId } from '#shared/model/ids';
import { paperNames, type PaperName } from '../features/papers/paper-names.ts';
import { parts, type Part } from '../features/numbers/parts.ts';

/** The screens, as their addresses name them. */
export type Route =
  | { readonly screen: 'home' | 'session' | 'plans' | 'due' | 'calendar' | 'guests' | 'duplicates' | 'labels' | 'export' | 'import' | 'unknown' }
  | { readonly screen: 'settings'; readonly at?: 'calibration' }
  | { readonly screen: 'record'; readonly visitId?: VisitId; readonly guestId?: GuestId; readonly from?: 'guest' }
  | { readonly screen: 'numbers'; readonly part: Part }
  | { readonly screen: 'papers'; readonly sheet?: PaperName; readonly guestId?: GuestId; readonly month?: PlainDate }
  | { readonly screen: 'new-guest'; readonly name: string }
  | { readonly screen: 'guest'; readonly guestId: GuestId }
  | { readonly screen: 'write'; readonly letterId?: LetterId; readonly visitId?: VisitId; readonly eventId?: EventId; readonly stepId?: string };

/** The entries of the navigation, in the order of the working day. */
export const navigation = [
  { name: 'home', path: '/', screens: ['home'] },
  { name: 'record', path: '/record', screens: ['record'] },
  { name: 'write', path: '/write', screens: ['write'] },
  { name: 'session', path: '/session', screens: ['session'] },
  { name: 'due', path: '/due', screens: ['due'] },
  { name: 'calendar', path: '/calendar', screens: ['calendar', 'papers'] },
  { name: 'guests', path: '/guests', screens: ['guests', 'guest', 'new-guest', 'duplicates', 'labels', 'export', 'import'] },
  { name: 'numbers', path: '/numbers', screens: ['numbers'] },
  { name: 'settings', path: '/settings', screens: ['settings', 'plans'] },
] as const satisfies readonly { readonly name: string; readonly path: string; readonly screens: readonly Route['screen'][] }[];

const plain: Readonly<Record<string, Route>> = {
  '': { screen: 'home' },
  '/': { screen: 'home' },
  '/session': { screen: 'session' },
  '/plans': { screen: 'plans' },
  '/due': { screen: 'due' },
  '/calendar': { screen: 'calendar' },
  '/guests': { screen: 'guests' },
  '/guests/duplicates': { screen: 'duplicates' },
  '/guests/labels': { screen: 'labels' },
  '/export': { screen: 'export' },
  '/import': { screen: 'import' },
};

/** `#/guests/0193…` → what to show. An address that names nothing is `unknown`; it may come from an old link. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(query);
  const withQuestion = Object.hasOwn(asking, path) ? asking[path] : undefined;
  if (withQuestion) return withQuestion(asked);
  return (Object.hasOwn(plain, path) ? plain[path] : undefined) ?? guestRoute(path);
}

/** Screens whose address may say more than their name. */
const asking: Readonly<Record<string, (asked: URLSearchParams) => Route>> = {
  '/write': writeRoute, '/record': recordRoute, '/numbers': numbersRoute, '/settings': settingsRoute, '/papers': papersRoute,
  '/guests/new': (asked) => ({ screen: 'new-guest', name: asked.get('name') ?? '' }),
};

function guestRoute(path: string): Route {
  const guest = guestIdSchema.safeParse(/^\/guests\/([^/]+)$/.exec(path)?.[1]);
  return guest.success ? { screen: 'guest', guestId: guest.data } : { screen: 'unknown' };
}

/** `?at=` leads to one part of the long page. */
function settingsRoute(asked: URLSearchParams): Route {
  return { screen: 'settings', ...(asked.get('at') === 'calibration' ? { at: 'calibration' } : {}) };
}

function numbersRoute(asked: URLSearchParams): Route {
  return { screen: 'numbers', part: parts.find((part) => part === asked.get('part')) ?? 'month' };
}

/** `?visit=` corrects a visit, `?guest=` starts with a guest, `from=guest` leads back to the guest's page. */
function recordRoute(asked: URLSearchParams): Route {
  const visitId = visitIdSchema.safeParse(asked.get('visit')).data;
  const guestId = guestIdSchema.safeParse(asked.get('guest')).data;
  return {
    screen: 'record',
    ...(visitId === undefined ? {} : { visitId }), ...(guestId === undefined ? {} : { guestId }),
    ...(asked.get('from') === 'guest' ? { from: 'guest' } : {}),
  };
}

/** `?sheet=` chooses the sheet, `?guest=` puts a guest on tonight's, `?month=2026-11` names the month. */
function papersRoute(asked: URLSearchParams): Route {
  const sheet = paperNames.find((name) => name === asked.get('sheet'));
  const guestId = guestIdSchema.safeParse(asked.get('guest')).data;
  const month = parsePlainDate(`${asked.get('month') ?? ''}-01`);
  return { screen: 'papers', ...(sheet === undefined ? {} : { sheet }), ...(guestId === undefined ? {} : { guestId }), ...(month.ok ? { month: month.value } : {}) };
}

/** `?visit=` lays the card of this visit in front of him, `?letter=` this card, `?event=…&step=` the card of any event. */
function writeRoute(asked: URLSearchParams): Route {
  const visitId = visitIdSchema.safeParse(asked.get('visit')).data;
  const letterId = letterIdSchema.safeParse(asked.get('letter')).data;
  const eventId = eventIdSchema.safeParse(asked.get('event')).data;
  return {
    screen: 'write', ...(letterId === undefined ? {} : { letterId }), ...(visitId === undefined ? {} : { visitId }),
    ...(eventId === undefined ? {} : { eventId, stepId: asked.get('step') ?? '' }),
  };
}
