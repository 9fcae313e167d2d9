import { expect, it } from 'vitest';
import type { PlainDate } from '#shared/lib/plain-date';
import { toIncomingVisits } from '#shared/exchange/incoming/to-incoming-visits';

it('knows the guest of a visit by the first whole telephone number, and by none that a spreadsheet has rounded away', () => {
  const phones = ['090-1111-2222／03-1234-5678', '9.011112222E9', '9.01111E+09', '内線12'];
  const visits = toIncomingVisits({ headers: ['来店日', '氏名', '電話'], rows: phones.map((phone, index) => ({ where: index + 2, cells: ['2025/12/1', '見本 筆乃', phone] })) }, ['visit.on', 'fullName', 'phone.home'], '2026-11-22' as PlainDate);
  expect(visits.map(({ guest, talk }) => [guest.phone, talk])).toEqual([['090-1111-2222', '電話: 03-1234-5678'], ['09011112222', ''], ['', '電話: 9.01111E+09'], ['', '電話: 内線12']]);
  expect(visits.flatMap(({ problems }) => problems)).toEqual([]);
});
