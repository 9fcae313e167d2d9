import { useTranslation } from 'react-i18next';
import { pictureCorners, pictureSizes, type PlacedPicture } from '#shared/model/card-look';
import { Choices } from './Choices.tsx';

interface Props {
  readonly placed: PlacedPicture;
  readonly onChange: (placed: PlacedPicture) => void;
}

/** How large a picture is on the card, and in which corner. */
export function PicturePosition({ placed, onChange }: Props) {
  const { t } = useTranslation('pictures');
  return (
    <>
      <Choices label={t('size.label')} value={placed.size} onChange={(size) => onChange({ ...placed, size })} choices={pictureSizes.map((value) => ({ value, label: t(`size.${value}`) }))} />
      <Choices label={t('corner.label')} value={placed.corner} onChange={(corner) => onChange({ ...placed, corner })} choices={pictureCorners.map((value) => ({ value, label: t(`corner.${value}`) }))} />
    </>
  );
}
