import type { ReactNode } from 'react';
import styles from './settings.module.css';

/** For the `inputContainer` of a field: mm or % behind it. */
export const withUnit = (unit: string | undefined) => (input: ReactNode) => (
  unit === undefined ? input : <div className={styles['unitRow']}>{input}<span>{unit}</span></div>
);
