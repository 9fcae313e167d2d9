import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/PageHeader.tsx';
import { theme } from './theme.ts';

export function App() {
  const { t } = useTranslation('common');
  const scheme = useColorScheme('light');
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <PageHeader title={t('appName')} purpose={t('loading')} />
    </MantineProvider>
  );
}
