import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { CalendarScreen } from '../features/calendar/CalendarScreen.tsx';
import { DueScreen } from '../features/due/DueScreen.tsx';
import { DuplicatesScreen } from '../features/duplicates/DuplicatesScreen.tsx';
import { ExportScreen } from '../features/export/ExportScreen.tsx';
import { GuestScreen } from '../features/guests/GuestScreen.tsx';
import { GuestsScreen } from '../features/guests/GuestsScreen.tsx';
import { LabelsScreen } from '../features/guests/LabelsScreen.tsx';
import { HomeScreen } from '../features/home/HomeScreen.tsx';
import { ImportScreen } from '../features/import/ImportScreen.tsx';
import { NumbersScreen } from '../features/numbers/NumbersScreen.tsx';
import { PapersScreen } from '../features/papers/PapersScreen.tsx';
import { PlansScreen } from '../features/plans/PlansScreen.tsx';
import { RecordScreen } from '../features/record/RecordScreen.tsx';
import { SessionScreen } from '../features/session/SessionScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { WriteScreen } from '../features/write/WriteScreen.tsx';
import type { Route } from './routes.ts';

/** Screens that are asked for nothing. */
const plainScreens = {
  home: HomeScreen,
  session: SessionScreen,
  plans: PlansScreen,
  due: DueScreen,
  calendar: CalendarScreen,
  guests: GuestsScreen,
  duplicates: DuplicatesScreen,
  labels: LabelsScreen,
  export: ExportScreen,
  import: ImportScreen,
  unknown: UnknownScreen,
} as const;

/** The screen of an address. */
export function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'record': {
      const { screen: _, ...asked } = route;
      return <RecordScreen {...asked} />;
    }
    case 'papers': {
      const { screen: _, ...asked } = route;
      return <PapersScreen key={JSON.stringify(asked)} {...asked} />;
    }
    case 'write': {
      const { screen: _, ...asked } = route;
      return <WriteScreen {...asked} />;
    }
    case 'numbers': return <NumbersScreen part={route.part} />;
    case 'guest': return <GuestScreen guestId={route.guestId} />;
    case 'new-guest': return <GuestScreen guestId={null} name={route.name} />;
    case 'settings': return <SettingsScreen {...(route.at === undefined ? {} : { at: route.at })} />;
    default: {
      const Plain = plainScreens[route.screen];
      return <Plain />;
    }
  }
}

function UnknownScreen() {
  const { t } = useTranslation('common');
  return (
    <>
      <PageHeader title={t('unknown.title')} purpose={t('unknown.text')} />
      <EmptyState title={t('unknown.title')} action={<Button component="a" href="#/">{t('unknown.home')}</Button>} />
    </>
  );
}
