import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { AboutSection } from './AboutSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { BookSection } from './BookSection.tsx';
import { DaysSection } from './DaysSection.tsx';
import { FollowSection } from './FollowSection.tsx';
import { ImportsSection } from './ImportsSection.tsx';
import { LookSection } from './LookSection.tsx';
import { PicturesSection } from './PicturesSection.tsx';
import { PostalSection } from './PostalSection.tsx';
import { PrintSection } from './PrintSection.tsx';
import { SenderSection } from './SenderSection.tsx';
import { UnreadSettings } from './UnreadSettings.tsx';
import { WritingSection } from './WritingSection.tsx';

/** 設定: the shop and the way it works. There is no save button: what is written is kept when he leaves the field. */
export function SettingsScreen({ at }: { readonly at?: 'calibration' }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <UnreadSettings />
      <SenderSection />
      <WritingSection />
      <PicturesSection />
      <DaysSection />
      <FollowSection />
      <PrintSection toCalibration={at === 'calibration'} />
      <PostalSection />
      <LookSection />
      <BookSection />
      <ImportsSection />
      <BackupSection />
      <AboutSection />
    </>
  );
}
