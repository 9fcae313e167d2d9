import type { AddressStyle, WrittenAddress } from '#shared/model/guest';

/** What the guest's address says, else what was chosen for this print. */
export const numeralsOf = ({ numerals = 'usual' }: Pick<WrittenAddress, 'numerals'>, chosen: AddressStyle = 'dash'): AddressStyle => (numerals === 'usual' ? chosen : numerals);
