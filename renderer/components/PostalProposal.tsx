import { useTranslation } from 'react-i18next';
import { writtenPostalCode } from '#shared/model/typed-postal-code';
import { KeyHint } from './KeyHint.tsx';
import styles from './Postal.module.css';

interface Props {
  readonly codes: readonly string[];
  readonly streets: readonly string[];
  /** The office whose code it is, where the guest has no company yet. */
  readonly office?: string;
  readonly onCode: (code: string) => void;
  readonly onStreet: (street: string) => void;
  readonly onOffice?: (office: string) => void;
}

const firstKey = { 'aria-keyshortcuts': 'Alt+Y' };

/** A few towns are a help; a street name shared by dozens is none. */
const mostOffered = 6;

/** The half of an address that is missing, quietly offered. The first of it has the key Alt+Y; the caller hears it. */
export function PostalProposal({ codes, streets, office = '', onCode, onStreet, onOffice }: Props) {
  const { t } = useTranslation('postal');
  const offers = [
    ...codes.map((code) => ({ text: writtenPostalCode(code), take: () => onCode(code) })),
    ...streets.map((street) => ({ text: street, take: () => onStreet(street) })),
    ...(office === '' ? [] : [{ text: office, take: () => onOffice?.(office) }]),
  ];
  if (offers.length === 0 || offers.length > mostOffered) return null;
  return (
    <div className={styles['proposal']} role="status">
      <span>{t(codes.length > 0 ? 'codeIs' : streets.length > 0 ? 'streetIs' : 'officeIs')}</span>
      {offers.map(({ text, take }, index) => (
        <button key={text} type="button" className={styles['take']} {...(index === 0 ? firstKey : {})} onClick={take}>{text}{index === 0 && <KeyHint keys="Alt+Y" />}</button>
      ))}
    </div>
  );
}
