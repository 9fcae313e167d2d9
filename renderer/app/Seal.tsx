import seal from '#assets/icons/seal.svg';
import styles from './Seal.module.css';

/** The red seal 縁. A picture beside the name of the program, so it says nothing by itself. */
export function Seal() {
  return <img className={styles['seal']} src={seal} alt="" width="56" height="56" />;
}
