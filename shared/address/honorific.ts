import type { Honorific } from '#shared/model/guest';

/** As printed. `none` is the empty text: some guests are written to without one. */
export const honorificText: Readonly<Record<Honorific, string>> = {
  sama: '様', sensei: '先生', dono: '殿', onchu: '御中', none: '',
};

/** 御中 speaks to an organisation; a person who carries it by mistake is addressed as 様 (御中 and 様 never stand together). */
export const honorificOfPerson = (honorific: Honorific): Honorific => (honorific === 'onchu' ? 'sama' : honorific);

/** A company without a person gets 御中, whatever the form's default was; only a deliberate "none" stays. */
export const honorificOfCompany = (honorific: Honorific): Honorific => (honorific === 'none' ? 'none' : 'onchu');
